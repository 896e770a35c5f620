/**
 * Writes rules/README.md, the list of all rules, from the rules themselves.
 *
 *   node tools/rules-readme.mjs           writes it
 *   node tools/rules-readme.mjs --check   writes nothing; exit code 1 when it is stale
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, root } from "./bundle.mjs";

const require = createRequire(import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), "kh-check-rules-"));
try {
  await bundle({ folder: "src/packs/load/folder.ts", readme: "src/packs/readme.ts" }, scratch);
  const [{ readPacks }, { rulesReadme }] = ["folder", "readme"].map((name) =>
    require(join(scratch, `${name}.cjs`)),
  );
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
