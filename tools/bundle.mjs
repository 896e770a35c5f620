// rolldown: bundles in CommonJS with shared chunks, puts the modules it is told to into one scope, and comes with vitest.
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const require = createRequire(import.meta.url);
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What the sources compile from YAML at run time, the build compiles once to data, which lies beside the chunks. */
export const shippedData = {
  name: "shipped-data",
  resolveId: (id) => (/^\.\/shipped\w*\.json$/.test(id) ? { id, external: "absolute" } : null),
  load: (id) =>
    /[\\/]src[\\/]run[\\/]shipped\.ts$/.test(id)
      ? ["shipped", "shippedExamples"]
          .map((name) => `export const ${name} = async () => require("./${name}.json");`)
          .join("\n")
      : null,
};

/**
 * The queue's own format for messages between processes would load machine code; it is not used here, and what it
 * falls back to needs none.
 */
const noMachineCode = {
  name: "no-machine-code",
  resolveId: (id) => (id === "msgpackr-extract" ? "\0no-machine-code" : null),
  load: (id) => (id === "\0no-machine-code" ? "module.exports = null;" : null),
};

// V8 keeps a source of one-byte letters in half the space and reads it faster.
const escaped = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * Writes the entries (name → path below the root) to a folder, with a chunk for everything that the sources import
 * lazily; `groups` (name → set of modules) stand in one chunk each. Gives the modules of every chunk, and the chunks that
 * it cannot begin without, by its name.
 */
export const bundle = async (entries, folder, { plugins = [], groups = {}, define = {} } = {}) => {
  const bundled = await rolldown({
    cwd: root,
    input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
    platform: "node",
    // Independent second readers stay packages: nobody waits for them but who asks for them.
    external: ["mammoth", "pdf-parse"],
    // Their ES modules ask for their own address, or for parts that are not used here.
    resolve: { alias: { tinyglobby: require.resolve("tinyglobby"), bullmq: require.resolve("bullmq") } },
    plugins: [...plugins, noMachineCode],
    transform: { target: "node20", define },
    logLevel: "warn",
  });
  // Starting Node's loader for ES modules alone costs a tenth of an empty process: chunks are CommonJS.
  const { output } = await bundled.generate({
    format: "cjs",
    exports: "named",
    dynamicImportInCjs: false,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    minify: true,
    codeSplitting: {
      groups: Object.entries(groups).map(([name, modules], i) => ({
        name,
        priority: Object.keys(groups).length - i,
        test: (id) => modules.has(id),
      })),
    },
  });
  for (const { fileName, code } of output) await writeFile(join(folder, fileName), escaped(code));
  return new Map(output.map(({ fileName, moduleIds, imports }) => [fileName, { moduleIds, imports }]));
};
