import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith } from "../cli/run.ts";

const start = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const fixture = (name: string) => readFile(join(root, "fixtures", name));

/** The action as a runner has it: what the repository holds, and a build. */
let action = "";
beforeAll(async () => {
  action = await mkdtemp(join(tmpdir(), "kh-check-action-"));
  for (const part of ["bin", "action", "action.yml", "package.json"])
    await cp(join(root, part), join(action, part), { recursive: true });
  await start(process.execPath, [join(root, "tools/build.mjs"), join(action, "dist")], { cwd: root });
});
afterAll(() => rm(action, { recursive: true, force: true }));

const bash = async (script: string, cwd: string, env: Readonly<Record<string, string>>) => {
  try {
    const { stdout, stderr } = await start("bash", ["-eo", "pipefail", "-c", script], {
      cwd,
      env: { ...process.env, ...env },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
};

interface Step {
  readonly id: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Result {
  readonly kind: string;
  readonly level: string;
  readonly ruleId: string;
  readonly suppressions?: unknown;
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
  ];
}
const sarifOf = async (path: string): Promise<readonly Result[]> =>
  (JSON.parse(await readFile(path, "utf8")) as { runs: [{ results: Result[] }] }).runs[0].results;

/** Runs the steps of action.yml as the runner does: expressions replaced, outputs read back, `uses` recorded. */
const runAction = async (cwd: string, given: Readonly<Record<string, string>>) => {
  const { inputs, runs } = parse(await readFile(join(action, "action.yml"), "utf8")) as Action;
  const values: Record<string, string> = { "github.action_path": action };
  for (const [name, input] of Object.entries(inputs)) values[`inputs.${name}`] = given[name] ?? input.default;
  const expand = (text: string) =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? "");
  const holds = (condition: string) =>
    condition
      .replace(/^\$\{\{ | \}\}$/g, "")
      .split(" && ")
      .every((part) => {
        const [, name, sign, right] = /^([\w.-]+) ([!=]=) '(.*)'$/.exec(part)!;
        return ((values[name!] ?? "") === right) === (sign === "==");
      });
  const runner = await mkdtemp(join(tmpdir(), "kh-check-runner-"));
  const [outputs, summary] = [join(runner, "outputs"), join(runner, "summary")];
  const uses: { readonly uses: string; readonly with: Readonly<Record<string, string>> }[] = [];
  let [code, log] = [0, ""];
  await writeFile(summary, "");
  for (const step of runs.steps) {
    if (code !== 0 || (step.if && !holds(step.if))) continue;
    if (step.uses) {
      const with_ = Object.entries(step.with ?? {}).map(([key, text]) => [key, expand(text)] as const);
      uses.push({ uses: step.uses, with: Object.fromEntries(with_) });
      continue;
    }
    await writeFile(outputs, "");
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, text]) => [key, expand(text)]));
    const done = await bash(expand(step.run!), cwd, {
      ...env,
      GITHUB_ACTIONS: "true",
      GITHUB_OUTPUT: outputs,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: runner,
    });
    code = done.code;
    log += done.stdout + done.stderr;
    for (const line of (await readFile(outputs, "utf8")).split("\n").filter(Boolean)) {
      const at = line.indexOf("=");
      values[`steps.${step.id}.outputs.${line.slice(0, at)}`] = line.slice(at + 1);
    }
  }
  const output = (name: string) => values[`steps.check.outputs.${name}`] ?? "";
  const reports = output("report-dir") && resolve(cwd, output("report-dir"));
  const files = reports ? (await readdir(reports)).toSorted() : [];
  const uploaded = files.includes("code-scanning.sarif")
    ? await sarifOf(join(reports, "code-scanning.sarif"))
    : [];
  const written = await readFile(summary, "utf8");
  await rm(runner, { recursive: true, force: true });
  return { code, log, uses, summary: written, exitCode: output("exit-code"), reports, files, uploaded };
};

describe("the GitHub action", () => {
  test("checks, annotates, uploads what fails, keeps pages and commented Word files, fails last", async () => {
    const folder = await folderWith({
      "plans/a b.docx": await fixture("bad.target-wrong-baseline/plan.docx"),
      "plans/ok.docx": await fixture("ok.province-2026/plan.docx"),
    });
    const { code, log, uses, summary, exitCode, files, reports, uploaded } = await runAction(folder.path, {
      files: "plans",
    });
    expect([code, exitCode]).toEqual([1, "1"]);
    expect(log).toMatch(/^::error file=plans\/a b\.docx,line=\d+/m);
    expect(summary).toMatch(/^## kh-check\n/);
    expect(uses.map((one) => one.uses.split("@")[0])).toEqual([
      "github/codeql-action/upload-sarif",
      "actions/upload-artifact",
    ]);
    expect(uses.map((one) => one.with["sarif_file"] ?? one.with["path"])).toEqual([
      join(reports, "code-scanning.sarif"),
      reports,
    ]);
    expect(uploaded.length).toBeGreaterThan(0);
    expect(uploaded.filter(({ kind, suppressions }) => kind !== "fail" || suppressions)).toEqual([]);
    const levels = uploaded.map(({ level }) => ["error", "warning", "note"].indexOf(level));
    expect(levels).toEqual(levels.toSorted());
    expect(files).toEqual(["001-a b.docx", "code-scanning.sarif", "kh-check.html", "kh-check.sarif"]);
    // Nothing of it lies where the next run would look for drafts.
    expect(await readdir(folder.path)).toEqual(["plans"]);
    await folder.remove();
  });

  test("passes what is sound; what is switched off is not uploaded", async () => {
    const folder = await folderWith({ "ok.docx": await fixture("ok.province-2026/plan.docx") });
    const off = { "upload-sarif": "false", "upload-reports": "false" };
    expect(await runAction(folder.path, { files: "ok.docx", ...off })).toMatchObject({ code: 0, uses: [] });
    await folder.remove();
  });

  test("a checkout below the workspace: paths from its root, and its Word files are commented", async () => {
    const folder = await folderWith({
      "checkout/.git/HEAD": "",
      "checkout/plans/a.docx": await fixture("bad.target-wrong-baseline/plan.docx"),
    });
    const { log, files } = await runAction(folder.path, { files: "checkout/plans" });
    expect(log).toMatch(/^::error file=plans\/a\.docx,/m);
    expect(files).toContain("001-a.docx");
    await folder.remove();
  });

  test("a pattern without a file and a bad option fail as usage, and upload nothing", async () => {
    const folder = await folderWith({ "ok.docx": await fixture("ok.province-2026/plan.docx") });
    for (const given of [{ files: "gone/*.docx" }, { "fail-on": "sometimes" }, { packs: "none-such" }])
      expect(await runAction(folder.path, given)).toMatchObject({ code: 2, uses: [] });
    await folder.remove();
  });

  test("what the baseline holds is not uploaded, and fails nothing; part of the drafts closes no alerts", async () => {
    const plan = await fixture("bad.target-wrong-baseline/plan.docx");
    const folder = await folderWith({ "old.docx": plan });
    const git = (...args: readonly string[]) =>
      start("git", ["-c", "user.name=x", "-c", "user.email=x@y", ...args], { cwd: folder.path });
    const kh = [join(action, "bin/kh-check.js"), ".", "--baseline", "known.json", "--update-baseline"];
    await start(process.execPath, kh, { cwd: folder.path });
    await git("init", "-q");
    await git("add", ".");
    await git("commit", "-qm", "old");
    const given = { baseline: "known.json", "fail-on-new": "true", "report-dir": "reports" };
    expect(await runAction(folder.path, given)).toMatchObject({ code: 0, uploaded: [] });
    await writeFile(join(folder.path, "new?.docx"), await fixture("bad.repeated-word/plan.docx"));
    const { code, uses, uploaded, files } = await runAction(folder.path, {
      ...given,
      "changed-since": "HEAD",
    });
    expect([code, uses.map((one) => one.uses.split("@")[0])]).toEqual([1, ["actions/upload-artifact"]]);
    const names = uploaded.map(
      ({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri,
    );
    expect(new Set(names)).toEqual(new Set(["new%3F.docx"]));
    expect(files.filter((name) => name.endsWith(".docx"))).toEqual(["001-new_.docx"]);
    await folder.remove();
  });

  test("inputs and file names stay words", async () => {
    const evil = "x$(touch owned)`touch owned`;touch owned.md";
    const folder = await folderWith({
      [evil]: await fixture("bad.repeated-word/plan.md"),
      "%0A::error::owned.md": await fixture("bad.repeated-word/plan.md"),
      "-o.md": await fixture("bad.repeated-word/plan.md"),
    });
    const { code, log } = await runAction(folder.path, { files: ".\n-o.md", lang: "vi\n" });
    expect(code).toBe(0);
    expect(log.split("\n").filter((line) => /^\s*::(?!(?:error|warning|notice) file=)/.test(line))).toEqual(
      [],
    );
    expect(log).not.toMatch(/^::error::owned/m);
    for (const name of ["$(touch owned)", "`touch owned`", '"; touch owned; "', "'; touch owned; '"])
      await runAction(folder.path, { files: name, packs: name, "changed-since": name });
    expect(await readdir(folder.path)).not.toContain("owned");
    await folder.remove();
  });
});

test("the hook of pre-commit takes what a commit stages", async () => {
  const [hook] = parse(await readFile(join(root, ".pre-commit-hooks.yaml"), "utf8")) as [
    { entry: string; args: readonly string[]; files: string; exclude: string },
  ];
  const folder = await folderWith({
    "kế hoạch/a.docx": await fixture("bad.target-wrong-baseline/plan.docx"),
    "b.DOCX": await fixture("ok.province-2026/plan.docx"),
    // A name must not be taken for an option.
    "--fail-on=never.docx": await fixture("ok.province-2026/plan.docx"),
    "README.md": "# x\n",
    "~$b.docx": "x",
  });
  await start("git", ["init", "-q"], { cwd: folder.path });
  await start("git", ["add", "."], { cwd: folder.path });
  const { stdout: staged } = await start("git", ["diff", "--cached", "--name-only", "-z"], {
    cwd: folder.path,
  });
  const names = staged
    .split("\0")
    .filter((name) => new RegExp(hook.files).test(name) && !new RegExp(hook.exclude).test(name));
  expect(names.toSorted()).toEqual(["--fail-on=never.docx", "b.DOCX", "kế hoạch/a.docx"]);
  const [program, ...words] = hook.entry.split(" ");
  const { bin } = JSON.parse(await readFile(join(action, "package.json"), "utf8")) as {
    bin: Record<string, string>;
  };
  const call = async (files: readonly string[]) => {
    const args = [join(action, bin[program!]!), ...words, ...hook.args, ...files];
    return start(process.execPath, args, { cwd: folder.path }).then(
      () => 0,
      (error: unknown) => (error as { code: number }).code,
    );
  };
  expect([await call(names), await call(["b.DOCX", "--fail-on=never.docx"])]).toEqual([1, 0]);
  await folder.remove();
});

test("the action takes the actions of others by commit", async () => {
  const text = await readFile(join(root, "action.yml"), "utf8");
  const used = [...text.matchAll(/uses: (\S+)/g)].map(([, name]) => name!);
  expect(used.length).toBeGreaterThan(0);
  for (const name of used) expect(name).toMatch(/^[\w/-]+@[0-9a-f]{40}$/);
});

test("the GitLab job writes what it declares, also when it fails", async () => {
  interface Job {
    readonly script: readonly string[];
    readonly artifacts: {
      readonly reports: Readonly<Record<string, string>>;
      readonly paths: readonly string[];
    };
  }
  const template = parse(await readFile(join(root, "templates/gitlab-ci.yml"), "utf8")) as {
    readonly variables: Readonly<Record<string, string>>;
    readonly "kh-check": Job;
  };
  const job = template["kh-check"];
  const folder = await folderWith({
    "plans/a b.docx": await fixture("bad.target-wrong-baseline/plan.docx"),
    ".bin/npx": `#!/usr/bin/env bash\nshift 5\nexec "${process.execPath}" "${join(action, "bin/kh-check.js")}" "$@"\n`,
  });
  await start("chmod", ["+x", join(folder.path, ".bin/npx")]);
  const run = (files: string, source = "https://kho.example/kh-check.tar.gz") =>
    bash(job.script.join("\n"), folder.path, {
      ...template.variables,
      KH_CHECK_PACKAGE: source,
      KH_CHECK_FILES: files,
      PATH: `${join(folder.path, ".bin")}:${process.env["PATH"]!}`,
    });
  expect((await run("plans/*.docx")).code).toBe(1);
  const { codequality, junit } = job.artifacts.reports;
  const issues = JSON.parse(await readFile(join(folder.path, codequality!), "utf8")) as readonly {
    location: { path: string };
  }[];
  expect(issues[0]!.location.path).toBe("plans/a b.docx");
  expect(await readFile(join(folder.path, junit!), "utf8")).toMatch(/<testsuites name="kh-check"/);
  for (const path of job.artifacts.paths)
    expect((await readFile(join(folder.path, path))).length).toBeGreaterThan(0);
  expect((await run("$(touch owned)")).code).toBe(2);
  // A name that nobody owns is asked of no registry: without an address nothing runs.
  expect(template.variables["KH_CHECK_PACKAGE"]).toBe("");
  expect((await run("plans/*.docx", "")).code).toBe(2);
  expect(await readdir(folder.path)).not.toContain("owned");
  await folder.remove();
});
