/**
 * Builds the Word file beside every Markdown plan of fixtures/.
 *
 *   node tools/build-fixtures.mjs           writes them
 *   node tools/build-fixtures.mjs --check   writes nothing, names the stale ones, exit code 1 if there are any
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { docxFromMarkdown } from "./docx-from-markdown.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const fixtures = join(root, "fixtures");

/** Sources of a folder: plan.md, and parent.md where the case needs one. Options of both stand in docx.json. */
function targets(folder) {
  const options = join(folder, "docx.json");
  return ["plan", "parent"]
    .map((name) => ({ source: join(folder, `${name}.md`), target: join(folder, `${name}.docx`) }))
    .filter(({ source }) => existsSync(source))
    .map((pair) => ({
      ...pair,
      options: existsSync(options) ? JSON.parse(readFileSync(options, "utf8")) : {},
    }));
}

const isStale = (target, bytes) => !existsSync(target) || !readFileSync(target).equals(bytes);

const stale = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((entry) => targets(join(fixtures, entry.name)))
  .map(({ source, target, options }) => ({
    target,
    bytes: Buffer.from(docxFromMarkdown(readFileSync(source, "utf8"), options)),
  }))
  .filter(({ target, bytes }) => isStale(target, bytes));

if (process.argv.includes("--check")) {
  for (const { target } of stale) console.error(`stale: ${relative(root, target)}`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const { target, bytes } of stale) writeFileSync(target, bytes);
  console.log(`${stale.length} Word files written`);
}
