// Builds dist/: the command, the library, and one chunk for everything that the sources import lazily.
import { build } from "esbuild";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
const require = createRequire(import.meta.url);

/** Independent second readers stay packages: nobody waits for them but who asks for them. */
const packages = ["mammoth", "pdf-parse"];

const nameOf = (path) =>
  path.startsWith(root + "/src") || path.startsWith(join(root, "src"))
    ? relative(join(root, "src"), path)
        .replace(/\.ts$/, "")
        .replace(/[\\/]index$/, "")
        .replaceAll(/[\\/]/g, ".")
    : basename(path);

/**
 * `await import("./x.ts")` becomes a lazy `require("./x.cjs")` of a chunk built for itself. CommonJS, because
 * starting Node's module loader for ES modules alone costs a tenth of an empty process.
 */
const lazyChunks = (found) => ({
  name: "lazy-chunks",
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /./ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (
        kind !== "dynamic-import" ||
        pluginData === "asked" ||
        packages.includes(path) ||
        path.startsWith("node:")
      )
        return undefined;
      const { path: file, errors } = await find(path, {
        kind: "import-statement",
        resolveDir,
        pluginData: "asked",
      });
      if (errors.length > 0) return { errors };
      const name = path.startsWith(".") ? nameOf(file) : path.replaceAll(/[@/]+/g, "-").replace(/^-/, "");
      found.set(name, file);
      return { path: `./${name}.cjs`, external: true };
    });
  },
});

/** What the sources compile from YAML at run time, the build compiles once to data. */
const shippedData = {
  name: "shipped-data",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]run[\\/]shipped\.ts$/ }, () => ({
      contents: 'export const shipped = () => Promise.resolve(require("./shipped.json"));',
      loader: "js",
    }));
  },
};

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  absWorkingDir: root,
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
  logOverride: { "empty-import-meta": "silent" },
};

const bundle = async (entry, name, found) =>
  build({
    ...common,
    entryPoints: [entry],
    outfile: join(dist, `${name}.cjs`),
    format: "cjs",
    external: [...packages, "./shipped.json"],
    supported: { "dynamic-import": false },
    plugins: [lazyChunks(found), shippedData],
  });

const bundleAll = async (entries) => {
  const found = new Map(entries);
  const done = new Set();
  for (let open = [...found]; open.length > 0; open = [...found].filter(([name]) => !done.has(name))) {
    open.forEach(([name]) => done.add(name));
    await Promise.all(open.map(([name, entry]) => bundle(entry, name, found)));
  }
  return [...done];
};

/** Compiles packs and lexicon with the very code that checks a pack at run time. */
const compileShipped = async () => {
  const compiler = join(dist, "compile.tmp.mjs");
  await build({
    ...common,
    entryPoints: [join(root, "src/run/shipped.ts")],
    outfile: compiler,
    format: "esm",
    packages: "external",
    define: { "import.meta.url": JSON.stringify(new URL("../src/run/shipped.ts", import.meta.url).href) },
  });
  try {
    const { shipped } = await import(new URL("../dist/compile.tmp.mjs", import.meta.url).href);
    await writeFile(join(dist, "shipped.json"), JSON.stringify(await shipped()));
  } finally {
    await rm(compiler, { force: true });
  }
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await compileShipped();
const built = await bundleAll([
  ["kh-check", resolve(root, "src/cli/main.ts")],
  ["index", resolve(root, "src/index.ts")],
]);
await copyFile(require.resolve("@hyzyla/pdfium/pdfium.wasm"), join(dist, "pdfium.wasm"));
process.stdout.write(`dist: ${built.toSorted().join(", ")}\n`);
