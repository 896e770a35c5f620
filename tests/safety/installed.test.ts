import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installed } from "../../tools/installed.mjs";
import { bundled } from "../../tools/parts.mjs";

const root = join(import.meta.dirname, "../..");
const text = (path: string): string => readFileSync(join(root, path), "utf8");
const lock = text("package-lock.json");
const manifest = JSON.parse(text("package.json")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;
const reviewed = text("tests/safety/installed.txt").trimEnd().split("\n");
const runtime = reviewed.map((line) => line.split(" | ")).filter((parts) => parts.includes("runtime"));

test("what is installed is what was reviewed; `node tools/installed.mjs` prints the new list", () => {
  expect(installed(lock)).toEqual(reviewed);
});

const free =
  /^(?:MIT|ISC|Apache-2\.0|BSD(?:-[23]-Clause)?|0BSD|BlueOak-1\.0\.0|\(MIT OR GPL-3\.0-or-later\)|\(MIT AND Zlib\))$/;

test("licences of what users get let them use it as they like", () => {
  expect(runtime.filter(([, , licence]) => !free.test(licence!))).toEqual([]);
});

test("so do licences of what the build puts into the program", () => {
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { license?: string; dependencies?: Record<string, string> }>;
  };
  const found = new Set<string>();
  const follow = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const next of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) follow(next);
  };
  for (const name of bundled) follow(name);
  expect(found.size).toBeGreaterThan(10);
  expect([...found].filter((name) => !free.test(packages[`node_modules/${name}`]?.license ?? ""))).toEqual(
    [],
  );
});

test("nothing that users get runs a script when it is installed", () => {
  expect(runtime.filter((parts) => parts.includes("install-script"))).toEqual([]);
});

test("versions are exact, and every package comes from the registry with its checksum", () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  const packages = Object.entries(
    (JSON.parse(lock) as { packages: Record<string, { resolved?: string; integrity?: string }> }).packages,
  ).filter(([path]) => path !== "");
  const odd = packages.filter(
    ([, { resolved, integrity }]) =>
      !integrity?.startsWith("sha512-") || (resolved !== undefined && !resolved.startsWith("https://")),
  );
  expect(odd.map(([path]) => path)).toEqual([]);
});

// 5.6.83 up to 6.2.107 can be made to run a script of the document (CVE-2026-16633).
test("the pdf.js that runs is one that cannot be made to run a document's script", () => {
  const versions = runtime.filter(([name]) => name === "pdfjs-dist").map(([, version]) => version);
  expect(versions).toEqual(["5.4.296"]);
  // pdf-parse carries a copy of its own, which is the one that runs.
  for (const part of ["index.cjs", "pdf.worker.mjs"])
    expect(text(`node_modules/pdf-parse/dist/pdf-parse/cjs/${part}`)).toContain('"5.4.296"');
});
