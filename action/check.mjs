// The step of action.yml that checks: reads its inputs from the environment, writes the reports, never fails
// itself: the last step of the action does, when everything has been uploaded.
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const { env } = process;
const command = fileURLToPath(new URL("../bin/kh-check.js", import.meta.url));
const lines = (text = "") =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
const each = (option, text) => lines(text).flatMap((value) => [option, value]);

// A folder inside the repository would be searched for drafts the next time, commented copies and all.
const folderOf = (wanted) => {
  if (!wanted) return mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), "kh-check-"));
  mkdirSync(wanted, { recursive: true });
  return wanted;
};

const measures = [
  ...each("--pack", env.KH_PACKS),
  ...each("--parent", env.KH_PARENT),
  ...each("--config", env.KH_CONFIG),
  ...each("--lang", env.KH_LANG),
  ...each("--baseline", env.KH_BASELINE),
];
const judgement = [
  ...each("--fail-on", env.KH_FAIL_ON),
  ...each("--changed-since", env.KH_CHANGED_SINCE),
  ...(env.KH_FAIL_ON_NEW === "true" ? ["--fail-on-new"] : []),
];

const run = (args, stdio) => spawnSync(process.execPath, [command, ...args], { stdio }).status ?? 3;
const output = (name, value) => {
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value.replace(/[\r\n]/g, "")}\n`);
};

/** Code scanning refuses a run with more results than that. */
const mostResults = 25_000;
const rank = { error: 0, warning: 1, note: 2 };

/**
 * Code scanning shows every result as an alert, whatever its `kind` or `suppressions`, so it is given those alone
 * that fail and do not wait, the worst first.
 */
const forScanning = (sarif) => ({
  ...sarif,
  runs: sarif.runs.map((one) => ({
    ...one,
    results: one.results
      .filter(({ kind, suppressions = [] }) => kind === "fail" && suppressions.length === 0)
      .sort((a, b) => rank[a.level] - rank[b.level])
      .slice(0, mostResults),
  })),
});

/** A file name that artifacts may have. */
const plain = (name) => name.replace(/["<>:|*?\\\p{Cc}]/gu, "_");

/** The repository that holds a path, or none. */
const rootAbove = (path) => {
  for (let here = resolve(path); ; here = dirname(here)) {
    if (existsSync(join(here, ".git"))) return [here];
    if (dirname(here) === here) return [];
  }
};

/** SARIF names files from the root of their repository; a checkout may lie below the working directory. */
const onDisk = (name) =>
  [".", ...[".", ...lines(env.KH_FILES)].flatMap(rootAbove)]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** A commented copy of each Word file with more than notes; what cannot be commented stays without. */
const comment = (sarif, folder) => {
  const names = new Set(
    sarif.runs[0].results
      .filter(({ level }) => level !== "note")
      .map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri),
  );
  let n = 0;
  for (const uri of names) {
    const file = onDisk(decodeURIComponent(uri));
    if (!file || !/\.docx$/i.test(file)) continue;
    const target = join(folder, `${String(++n).padStart(3, "0")}-${plain(basename(file))}`);
    run(["check", ...measures, "--quiet", "-o", `docx=${target}`, "--force", "--", file], "ignore");
  }
};

const folder = folderOf(env.KH_REPORT_DIR);
const sarif = join(folder, "kh-check.sarif");
const page = join(folder, "kh-check.html");
rmSync(sarif, { force: true });
const reports = ["-f", "github", "-o", `sarif=${sarif}`, "-o", `html=${page}`, "--force"];
const code = run(["check", ...measures, ...judgement, ...reports, "--", ...lines(env.KH_FILES)], "inherit");

output("exit-code", String(code));
output("report-dir", folder);
if (code !== 2 && existsSync(sarif)) {
  const scanning = join(folder, "code-scanning.sarif");
  const filtered = forScanning(JSON.parse(readFileSync(sarif, "utf8")));
  writeFileSync(scanning, JSON.stringify(filtered));
  output("reports", folder);
  // A run that saw some drafts only would close the alerts of all others.
  if (lines(env.KH_CHANGED_SINCE).length === 0) output("sarif", scanning);
  comment(filtered, folder);
}
