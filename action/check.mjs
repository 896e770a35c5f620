// The step of action.yml that checks: reads its inputs from the environment, writes the reports, never fails
// itself: the last step of the action does, when everything has been uploaded.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const { env } = process;
const command = fileURLToPath(new URL("../bin/kh-check.js", import.meta.url));
const lines = (text = "") =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
const each = (option, text) => lines(text).flatMap((value) => [option, value]);
const folder = env.KH_REPORT_DIR || "kh-check-reports";

const measures = [
  ...each("--pack", env.KH_PACKS),
  ...each("--parent", env.KH_PARENT),
  ...each("--config", env.KH_CONFIG),
  ...each("--lang", env.KH_LANG),
];
const judgement = [
  ...each("--fail-on", env.KH_FAIL_ON),
  ...each("--baseline", env.KH_BASELINE),
  ...each("--changed-since", env.KH_CHANGED_SINCE),
  ...(env.KH_FAIL_ON_NEW === "true" ? ["--fail-on-new"] : []),
];

const run = (args, stdio) => spawnSync(process.execPath, [command, ...args], { stdio }).status ?? 3;
const output = (name, value) => {
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`);
};

/** Code scanning shows every result as an alert, so it is given those alone that fail and do not wait. */
const forScanning = (sarif) => ({
  ...sarif,
  runs: sarif.runs.map((one) => ({
    ...one,
    results: one.results.filter(
      ({ kind, suppressions = [] }) => kind === "fail" && suppressions.length === 0,
    ),
  })),
});

/** A commented copy of each Word file with findings; what cannot be commented stays without. */
const comment = (sarif) => {
  const found = forScanning(sarif).runs[0];
  const names = new Set(
    found.results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri),
  );
  let n = 0;
  for (const uri of names) {
    const file = decodeURIComponent(uri);
    if (!/\.docx$/i.test(file) || !existsSync(file)) continue;
    const target = join(folder, `${String(++n).padStart(3, "0")}-${basename(file)}`);
    run(["check", ...measures, "--quiet", "-o", `docx=${target}`, "--force", "--", file], "ignore");
  }
};

mkdirSync(folder, { recursive: true });
const sarif = join(folder, "kh-check.sarif");
const page = join(folder, "kh-check.html");
const reports = ["-f", "github", "-o", `sarif=${sarif}`, "-o", `html=${page}`, "--force"];
const code = run(["check", ...measures, ...judgement, ...reports, "--", ...lines(env.KH_FILES)], "inherit");

output("exit-code", String(code));
output("report-dir", folder.replace(/[\r\n]/g, ""));
if (code !== 2 && existsSync(sarif)) {
  const whole = JSON.parse(readFileSync(sarif, "utf8"));
  const scanning = join(folder, "code-scanning.sarif");
  writeFileSync(scanning, JSON.stringify(forScanning(whole)));
  output("sarif", scanning.replace(/[\r\n]/g, ""));
  comment(whole);
}
