/**
 * Writes rules/README.md, the list of all rules, from the rules themselves.
 *
 *   node tools/rules-readme.mjs           writes it
 *   node tools/rules-readme.mjs --check   writes nothing; exit code 1 when it is stale
 */
import { build } from "esbuild";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "kh-check-rules-"));
try {
  const outfile = join(scratch, "readme.mjs");
  await build({
    stdin: {
      contents:
        'export { readPacks } from "./src/packs/load/folder.ts"; export { rulesReadme } from "./src/packs/readme.ts";',
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "warning",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  const { readPacks, rulesReadme } = await import(pathToFileURL(outfile).href);
  const target = join(root, "rules", "README.md");
  const text = rulesReadme(readPacks(join(root, "rules")));
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    console.error("stale: rules/README.md");
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true });
}
