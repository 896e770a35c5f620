/**
 * How long a warm cache takes for many unchanged documents, beside the cold run that fills it.
 *
 *   npm run build && node tests/bench/cache/run.mjs [documents [format…]]
 *
 * Makes that many different Word files from the fixtures in a folder of its own and removes it afterwards.
 * Fails when a warm report is not the cold one, byte for byte.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { docxFromMarkdown } from "../../../tools/docx-from-markdown.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const [count, ...asked] = [Number(process.argv[2] ?? 1000), ...process.argv.slice(3)];
const formats = asked.length > 0 ? asked : ["", "github", "text", "json", "sarif"];
const fixtures = join(root, "fixtures");
const sources = readdirSync(fixtures)
  .filter((name) => /^(?:ok|bad)\./.test(name))
  .map((name) => readFileSync(join(fixtures, name, "plan.md"), "utf8"));

const folder = mkdtempSync(join(tmpdir(), "kh-check-bench-"));
const timed = (args) => {
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "bin/kh-check.js"), ".", "--quiet", "--fail-on", "never", ...args],
    { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  if (status !== 0) throw new Error(stderr);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, stdout };
};

try {
  for (let i = 0; i < count; i++) {
    const name = `${String(i).padStart(4, "0")}.docx`;
    const text = sources[i % sources.length].replaceAll("bình đẳng giới", `bình đẳng giới đợt ${i}`);
    writeFileSync(join(folder, name), docxFromMarkdown(text));
  }
  for (const format of formats) {
    const args = [...(format ? ["-f", format] : []), "--cache"];
    rmSync(join(folder, ".kh-check-cache"), { recursive: true, force: true });
    const cold = timed(args);
    const warm = [1, 2, 3].map(() => timed(args));
    if (warm.some(({ stdout }) => stdout !== cold.stdout)) throw new Error("the reports differ");
    const [, median] = warm.map(({ seconds }) => seconds).sort((a, b) => a - b);
    console.log(
      `${format || "(default)"}: ${count} documents, cold ${cold.seconds.toFixed(2)} s, ` +
        `warm ${median.toFixed(2)} s = ${((100 * median) / cold.seconds).toFixed(1)} % of cold`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
