// node tools/build.mjs [DIR]  Builds dist/ (or DIR): the command, the library, and a chunk for everything that the sources import lazily.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, root, shippedData } from "./bundle.mjs";

const dist = resolve(process.argv[2] ?? join(root, "dist"));
const require = createRequire(import.meta.url);

const entries = {
  main: "src/cli/main.ts",
  // The child process that reads what could harm this one, and the thread that watches over it.
  child: "src/run/isolation/child.ts",
  watchdog: "src/run/isolation/watchdog.ts",
};

/** Compiles packs and lexicon with the very code that checks a pack at run time. */
const compileShipped = async () => {
  const source = "src/run/shipped.ts";
  const address = JSON.stringify(pathToFileURL(join(root, source)).href);
  const files = await bundle({ compile: source }, dist, { define: { "import.meta.url": address } });
  for (const [name, compile] of Object.entries(require(join(dist, "compile.cjs"))))
    await writeFile(join(dist, `${name}.json`), JSON.stringify(await compile()));
  for (const name of files.keys()) await rm(join(dist, name));
};

const started = () => {
  const path = join(dist, "kh-check.cjs");
  delete require.cache[path];
  return require(path);
};

const sink = { write: () => undefined };

/** Checks fixtures as a person would. */
const check = async (main, plans, formats) => {
  const cwd = join(root, "fixtures");
  for (const plan of plans)
    for (const format of formats)
      await main([plan, "-f", format], { stdin: [], stdout: sink, stderr: sink, env: {}, cwd: () => cwd });
};

/**
 * The modules that telling the version loads, and those that a check of a Word file loads beyond them. Each stand in
 * one chunk and one scope: to open fifty files costs as much as to run them, and calls across them cost too.
 */
const groupsOf = async (chunks, plans) => {
  const { main, loaded } = started();
  const modules = () => new Set([...loaded.keys()].flatMap((name) => chunks.get(name.slice(2))));
  await main(["--version"], { stdout: sink });
  const start = modules();
  await check(main, plans, ["text"]);
  return { start, word: new Set([...modules()].filter((module) => !start.has(module))) };
};

/** Checks a few plans, so that V8 has compiled what a check needs, and keeps that code beside each chunk. */
const keepCode = async (plans) => {
  const { main, loaded } = started();
  await check(main, plans, ["text", "json"]);
  for (const [name, { script }] of loaded)
    if (script) await writeFile(join(dist, `${name}.code`), script.createCachedData());
};

/** Names the build by all that decides an answer: a cache of answers must not outlive it. */
const nameEngine = async () => {
  const hash = createHash("sha256");
  for (const name of (await readdir(dist)).filter((one) => /\.(?:cjs|json|wasm)$/.test(one)).toSorted())
    hash.update(name).update(await readFile(join(dist, name)));
  await writeFile(join(dist, "engine"), `${hash.digest("hex")}\n`);
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const plans = (await readdir(join(root, "fixtures")).catch(() => []))
  .filter((name) => /^(?:ok|bad)\./.test(name))
  .flatMap((name) => [`${name}/plan.docx`, `${name}/plan.md`])
  .slice(0, 60);
await compileShipped();
await copyFile(require.resolve("@hyzyla/pdfium/pdfium.wasm"), join(dist, "pdfium.wasm"));
const start = await readFile(join(root, "tools/start.cjs"), "utf8");
await writeFile(join(dist, "kh-check.cjs"), start.replace("V8 of the build", process.versions.v8));
await writeFile(join(dist, "reader.cjs"), 'require("./kh-check.cjs").load("./child.cjs");\n');
const given = { plugins: [shippedData], define: { "import.meta.url": "undefined" } };
const chunks = await bundle(entries, dist, given);
const groups = await groupsOf(chunks, plans.slice(0, 1));
for (const name of chunks.keys()) await rm(join(dist, name));
const names = [
  ...(await bundle(entries, dist, { ...given, groups })).keys(),
  ...(await bundle({ index: "src/index.ts" }, dist, given)).keys(),
];
await nameEngine();
await keepCode(plans);
process.stdout.write(`dist: ${names.toSorted().join(", ")}\n`);
