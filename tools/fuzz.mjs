// node tools/fuzz.mjs [SECONDS]  Damages good files in ever new ways and checks each through the built command,
// for the given time (default 300). Prints what did not end in a closed outcome; the seed makes it again.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { furtherSources } from "./fuzz-sources.mjs";

const root = join(fileURLToPath(import.meta.url), "../..");
const seconds = Number(process.argv[2] ?? 300);
const seed = Number(process.argv[3] ?? Date.now() % 1e9);
const filesARun = 40;

let state = seed;
const random = (below) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

const sources = readdirSync(join(root, "fixtures"))
  .filter((name) => /^(?:ok|bad|layout)\./.test(name))
  .flatMap((name) =>
    readdirSync(join(root, "fixtures", name)).map((file) => join(root, "fixtures", name, file)),
  )
  .filter((path) => /\.(?:docx|md|pdf|odt|rtf|doc)$/.test(path))
  .map((path) => [path, readFileSync(path)]);
// As often as all the others together: their readers have the most to go wrong.
const further = furtherSources(sources.find(([path]) => path.endsWith(".md"))[1].toString());

const pieces = [
  "<w:tbl>",
  "]]>",
  "<!DOCTYPE a>",
  "PK\u0003\u0004",
  "\u0000",
  "**",
  "| a |\n|-|\n",
  "> ",
  "9".repeat(30),
];
const damages = [
  (bytes) => {
    for (let i = 0; i <= random(8); i++) bytes[random(bytes.length)] ^= 1 + random(255);
    return bytes;
  },
  (bytes) => bytes.subarray(0, random(bytes.length)),
  (bytes) => bytes.subarray(random(bytes.length)),
  (bytes) => {
    const at = random(bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(pieces[random(pieces.length)]),
      bytes.subarray(at),
    ]);
  },
  (bytes) => {
    const [at, length] = [random(bytes.length), random(2_000)];
    return Buffer.concat([bytes, bytes.subarray(at, at + length)]);
  },
  (bytes) => bytes.fill(random(256), random(bytes.length), random(bytes.length)),
];

const closed =
  /^(?:empty-file|wrong-type|password-protected|damaged|unsupported-version|too-large|too-complex|timed-out|out-of-memory|unreadable|not-a-plan)$/;
const isClosed = ({ status, reason, gaps }) =>
  status === "not-checked" ? closed.test(reason) : (status === "checked") === (gaps.length === 0);

const folder = mkdtempSync(join(tmpdir(), "kh-check-fuzz-"));
const end = Date.now() + seconds * 1000;
let [checked, wrong] = [0, 0];
try {
  while (Date.now() < end) {
    const names = Array.from({ length: filesARun }, (_, i) => {
      const from = random(2) === 0 ? sources : further;
      const [path, bytes] = from[random(from.length)];
      const name = `${String(i)}${extname(path)}`;
      writeFileSync(join(folder, name), damages[random(damages.length)](Buffer.from(bytes)));
      return name;
    });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "bin/kh-check.js"), "-f", "json", ...names],
      { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 },
    );
    const files = [0, 1, 3].includes(status) ? JSON.parse(stdout).files : [];
    const bad = files.filter((file) => !isClosed(file));
    checked += names.length;
    if (files.length === names.length && bad.length === 0 && !/\n\s+at /.test(stderr)) continue;
    wrong++;
    process.stderr.write(
      `seed ${String(seed)}, file ${String(checked)}: exit ${String(status)}\n${stderr.slice(0, 500)}\n`,
    );
    for (const { file, status: how, reason } of bad)
      process.stderr.write(`  ${file}: ${how} ${String(reason)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${String(checked)} damaged files, ${String(wrong)} runs with an open outcome, seed ${String(seed)}\n`,
);
process.exitCode = wrong > 0 || checked === 0 ? 1 : 0;
