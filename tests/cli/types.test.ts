import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { licences, sbom } from "../../tools/parts.mjs";

const root = join(import.meta.dirname, "../..");
const start = promisify(execFile);
const require = createRequire(import.meta.url);
let work = "";
let tarball = "";

const bin = async (name: string): Promise<string> => {
  const manifest = join(root, "node_modules", name, "package.json");
  const { bin: named } = JSON.parse(await readFile(manifest, "utf8")) as { bin: Record<string, string> };
  return join(manifest, "..", Object.values(named)[0]!);
};

/** The package as it would be published, made beside the sources and not in them. */
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "kh-check-package-"));
  for (const part of ["bin", "src", "rules", "templates", "tools", "fixtures"])
    await cp(join(root, part), join(work, part), { recursive: true });
  for (const file of await readdir(root))
    if (/\.(?:json|md)$|^LICENSE$/.test(file)) await cp(join(root, file), join(work, file));
  await symlink(join(root, "node_modules"), join(work, "node_modules"));
  for (const script of ["build", "build-types", "licences"])
    await start(process.execPath, [`tools/${script}.mjs`], { cwd: work });
  await start("npm", ["pack", "--ignore-scripts"], { cwd: work, shell: process.platform === "win32" });
  tarball = join(
    work,
    (await readdir(work)).find((name) => name.endsWith(".tgz"))!,
  );
}, 240_000);

afterAll(() => rm(work, { recursive: true, force: true }));

test("publint finds nothing", async () => {
  const { stdout } = await start(process.execPath, [await bin("publint"), "run", "--strict", tarball]);
  expect(stdout).toMatch(/All good/);
});

test("every way to ask for the types finds them", async () => {
  const { stdout } = await start(process.execPath, [
    await bin("@arethetypeswrong/cli"),
    tarball,
    "--format",
    "json",
  ]);
  expect((JSON.parse(stdout) as { problems?: object }).problems ?? {}).toEqual({});
});

test("a program in TypeScript is checked against them", async () => {
  const { writeFile } = await import("node:fs/promises");
  const program = `import { createChecker, type Checker } from "@kh-check/kh-check";
const checker: Checker = createChecker({ packs: ["core"], lang: "en" });
export const status: "checked" | "checked-with-gaps" | "not-checked" = (await checker.check(new Uint8Array(), "a.docx")).status;
// @ts-expect-error there is no such language
createChecker({ lang: "fr" });
`;
  await writeFile(join(work, "program.mts"), program);
  await rm(join(work, "src"), { recursive: true });
  const options = [
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2023",
    "--types",
    "node",
    "--ignoreConfig",
  ];
  await start(process.execPath, [require.resolve("typescript/bin/tsc"), ...options, "program.mts"], {
    cwd: work,
  });
});

test("licences and the list of parts go with it", () => {
  const names = (JSON.parse(sbom("1.0.0")) as { components: { name: string }[] }).components.map(
    ({ name }) => name,
  );
  expect(names).toEqual(expect.arrayContaining(["fflate", "@hyzyla/pdfium", "yaml"]));
  const text = licences();
  for (const name of names) expect(text).toContain(`${name} `);
});
