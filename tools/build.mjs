// node tools/build.mjs [DIR]  Builds dist/ (or DIR): the command, the library, and a chunk for everything that the sources import lazily.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, root, shippedData } from "./bundle.mjs";
import { writeVocabulary } from "./vocabulary.mjs";

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

/** The modules of a chunk and of all chunks that it cannot begin without. */
const needsOf = (chunks, name, seen = new Set()) => {
  const chunk = chunks.get(name);
  if (!chunk || seen.has(name)) return [];
  seen.add(name);
  return [...chunk.moduleIds, ...chunk.imports.flatMap((other) => needsOf(chunks, other, seen))];
};

/**
 * What telling the version loads, and what a check of a Word file loads beyond it, in four parts: one that a child needs
 * to be started, one that it needs to read, and the rest. Each stands in one chunk and one scope: to open fifty files
 * costs as much as to run them, and calls across them cost too.
 */
const groupsOf = async (chunks, plans) => {
  const { main, loaded } = started();
  await check(main, plans, ["text"]);
  const word = [...loaded.keys()].flatMap((name) => chunks.get(name.slice(2)).moduleIds);
  const chunksWith = (pattern) =>
    [...chunks].filter(([, { moduleIds }]) => moduleIds.some((id) => pattern.test(id))).map(([name]) => name);
  const wanted = {
    start: ["main.cjs"],
    spawn: chunksWith(/isolation[\\/]warm\.ts$/),
    read: ["child.cjs", ...chunksWith(/readers[\\/](?:pdf|doc|odt|rtf)[\\/]index\.ts$/)],
  };
  const taken = new Set();
  const groups = Object.entries(wanted).map(([group, names]) => {
    const needed = names.flatMap((name) => needsOf(chunks, name));
    const modules = needed.filter((id) => word.includes(id) && !taken.has(id));
    for (const id of modules) taken.add(id);
    return [group, new Set(modules)];
  });
  return { ...Object.fromEntries(groups), word: new Set(word.filter((id) => !taken.has(id))) };
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
await writeVocabulary();
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
