// node tools/build-page.mjs [FILE [DIST]]  Makes dist/kh-check.html of what `npm run build` has made: the same checker in one page that needs no network.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { root } from "./bundle.mjs";

const require = createRequire(import.meta.url);
const dist = resolve(process.argv[3] ?? join(root, "dist"));
const target = resolve(process.argv[2] ?? join(dist, "kh-check.html"));
const MOST = 4_000_000;

/** A second reading by other libraries is for the command only. */
const withoutSecondReaders = {
  name: "without-second-readers",
  resolveId: (id) => (id === "mammoth" || id === "pdf-parse" ? "\0absent" : null),
  load: (id) => (id === "\0absent" ? "export default null; export const PDFParse = null;" : null),
};

const bundled = async (entry, format) => {
  const made = await rolldown({
    cwd: root,
    input: join(root, entry),
    platform: "browser",
    // Some libraries take a browser for a window; a worker has no document.
    resolve: { conditionNames: ["worker", "browser", "module", "import", "default"] },
    plugins: [withoutSecondReaders],
    transform: { target: "es2022" },
    logLevel: "warn",
  });
  const { output } = await made.generate({ format, codeSplitting: false, minify: true });
  if (output.length !== 1) throw new Error(`${entry} is no single script`);
  return output[0].code.trim();
};

/** One script that needs no other, and in which nothing ends the element that it stands in. */
const scriptOf = async (entry) => {
  const code = await bundled(entry, "iife");
  const foreign = /\brequire\(["'](?:node:)?[a-z_/]+["']\)/.exec(code);
  if (foreign) throw new Error(`${entry} asks for ${foreign[0]}`);
  return code.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "\\x3C!--");
};

const styleOf = async (entry) => {
  const exports = {};
  new Function("exports", await bundled(entry, "cjs"))(exports);
  return exports.style;
};

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What the pages of reports may run and show inside this one: they say it themselves. */
const hashesOfReports = async () => {
  const { createChecker } = require(join(dist, "index.cjs"));
  const checker = createChecker();
  const draft = await readFile(join(root, "fixtures/bad.repeated-word/plan.docx"));
  const file = await checker.check(draft, "plan.docx");
  const pages = [
    await checker.render("html", [file]),
    await checker.summarise("html", [file, file]),
    await checker.renderDiff("html", checker.compare(file, file)),
  ];
  const named = (kind) => [
    ...new Set(pages.flatMap((page) => new RegExp(`${kind}-src ([^;"]+)`).exec(page)?.[1].split(" ") ?? [])),
  ];
  return { styles: named("style"), scripts: named("script") };
};

const [main, worker, style, reports] = await Promise.all([
  scriptOf("src/page/main.ts"),
  scriptOf("src/page/worker.ts"),
  styleOf("src/page/style.ts"),
  hashesOfReports(),
]);
/** As text that can stand in the page; gzip notes the system that packed it, and every system shall make the same page. */
const packed = (content) => {
  const bytes = gzipSync(content, { level: 9 });
  bytes[9] = 255;
  return bytes.toString("base64");
};
const knowledge = packed(await readFile(join(dist, "shipped.json")));
const pdfium = packed(await readFile(join(dist, "pdfium.wasm")));
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const policy = [
  "default-src 'none'",
  `script-src ${[hashOf(main), ...reports.scripts].join(" ")} 'wasm-unsafe-eval'`,
  `style-src ${[hashOf(style), ...reports.styles].join(" ")}`,
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const page = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="generator" content="kh-check ${version}, page">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>kh-check</title>
<style>${style}</style>
</head>
<body>
<div id="door"></div>
<noscript>Trang này cần JavaScript: hãy mở bằng Edge, Chrome hoặc Firefox bản mới.</noscript>
<script type="text/plain" id="pdfium">${pdfium}</script>
<script type="text/plain" id="knowledge">${knowledge}</script>
<script type="text/plain" id="worker">${packed(worker)}</script>
<script>${main}</script>
</body>
</html>
`;
const bytes = Buffer.from(page);
if (bytes.length > MOST) throw new Error(`kh-check.html has ${bytes.length} bytes, more than ${MOST}`);
await writeFile(target, bytes);
process.stdout.write(`${target}: ${(bytes.length / 1024 / 1024).toFixed(2)} MiB\n`);
