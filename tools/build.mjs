// node tools/build.mjs [DIR]  Builds dist/ (or DIR): the command, the library, and a chunk for everything that the sources import lazily.
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = resolve(process.argv[2] ?? join(root, "dist"));
const require = createRequire(import.meta.url);

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  absWorkingDir: root,
  minify: true,
  legalComments: "none",
  // V8 keeps a source of one-byte letters in half the space and reads it faster.
  charset: "ascii",
  logLevel: "warning",
};

/** What the sources compile from YAML at run time, the build compiles once to data. */
const shippedData = {
  name: "shipped-data",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]run[\\/]shipped\.ts$/ }, () => ({
      contents: ["shipped", "shippedExamples"]
        .map((name) => `export const ${name} = async () => require("./${name}.json");`)
        .join("\n"),
      loader: "js",
    }));
  },
};

/**
 * The queue's own format for messages between processes would load machine code; it is not used here, and what it
 * falls back to needs none.
 */
const noMachineCode = {
  name: "no-machine-code",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^msgpackr-extract$/ }, () => ({ path: "none", namespace: "no-machine-code" }));
    onLoad({ filter: /./, namespace: "no-machine-code" }, () => ({ contents: "module.exports = null;" }));
  },
};

/** Compiles packs and lexicon with the very code that checks a pack at run time. */
const compileShipped = async () => {
  const source = join(root, "src/run/shipped.ts");
  const compiler = join(dist, "compile-shipped.cjs");
  await build({
    ...common,
    entryPoints: [source],
    outfile: compiler,
    format: "cjs",
    define: { "import.meta.url": JSON.stringify(pathToFileURL(source).href) },
  });
  for (const [name, compile] of Object.entries(require(compiler)))
    await writeFile(join(dist, `${name}.json`), JSON.stringify(await compile()));
  await rm(compiler);
};

// esbuild escapes letters everywhere but in regular expressions, where the same escape means the same.
const escaped = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * Two steps, because esbuild splits chunks in ES modules only, and starting Node's loader for ES modules
 * alone costs a tenth of an empty process: first split, then turn every chunk into CommonJS, where
 * `import()` becomes a lazy `require`.
 */
const bundleChunks = async (entries) => {
  const { outputFiles } = await build({
    ...common,
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
    outdir: dist,
    outExtension: { ".js": ".cjs" },
    chunkNames: "[name]-[hash]",
    splitting: true,
    write: false,
    // Independent second readers stay packages: nobody waits for them but who asks for them.
    external: ["mammoth", "pdf-parse", "./shipped.json", "./shippedExamples.json"],
    // Its ES module asks for its own address, which a CommonJS chunk does not have.
    alias: { tinyglobby: require.resolve("tinyglobby"), bullmq: require.resolve("bullmq") },
    plugins: [shippedData, noMachineCode],
  });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      target: common.target,
      platform: common.platform,
      charset: common.charset,
      minify: true,
      format: "cjs",
      supported: { "dynamic-import": false },
      logOverride: { "empty-import-meta": "silent" },
    });
    await writeFile(path, escaped(basename(path) === "reader.cjs" ? `require("./flags.cjs");${code}` : code));
  }
  return outputFiles.map(({ path }) => basename(path));
};

const started = () => {
  const path = join(dist, "kh-check.cjs");
  delete require.cache[path];
  return require(path);
};

/** Checks fixtures as a person would. */
const check = async (main, plans, formats) => {
  const sink = { write: () => undefined };
  const cwd = join(root, "fixtures");
  for (const plan of plans)
    for (const format of formats)
      await main([plan, "-f", format], { stdin: [], stdout: sink, stderr: sink, env: {}, cwd: () => cwd });
};

/** Puts the chunks that a check of a Word file loads into one file. */
const putTogether = async (plans) => {
  const { main, loaded, wrapped } = started();
  const before = new Set(loaded.keys());
  await check(main, plans.slice(0, 1), ["text"]);
  const names = [...loaded.keys()].filter((name) => !before.has(name));
  const parts = names.map(
    async (name) => `${JSON.stringify(name)}:${wrapped(await readFile(join(dist, name), "latin1"))}`,
  );
  await writeFile(join(dist, "together.cjs"), `({${(await Promise.all(parts)).join(",\n")}})`);
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
await compileShipped();
const names = new Set([
  ...(await bundleChunks({
    main: "src/cli/main.ts",
    // The child process that reads what could harm this one, and the thread that watches over it.
    reader: "src/run/isolation/child.ts",
    watchdog: "src/run/isolation/watchdog.ts",
  })),
  ...(await bundleChunks({ index: "src/index.ts" })),
]);
await copyFile(require.resolve("@hyzyla/pdfium/pdfium.wasm"), join(dist, "pdfium.wasm"));
await copyFile(join(root, "tools/start.cjs"), join(dist, "kh-check.cjs"));
const flags = await readFile(join(root, "tools/flags.cjs"), "utf8");
await writeFile(join(dist, "flags.cjs"), flags.replace("V8 of the build", process.versions.v8));
await nameEngine();
const plans = (await readdir(join(root, "fixtures")).catch(() => []))
  .filter((name) => /^(?:ok|bad)\./.test(name))
  .flatMap((name) => [`${name}/plan.docx`, `${name}/plan.md`])
  .slice(0, 60);
await putTogether(plans);
await keepCode(plans);
process.stdout.write(`dist: ${[...names].toSorted().join(", ")}\n`);
