/* eslint-disable @typescript-eslint/no-require-imports -- it stands beside the bundle, in a folder without npm */
// What `Kiểm tra kế hoạch.cmd` runs. Explorer hands dropped files over in a line that cmd.exe has already misread where a
// name holds `&`; the line as it was given stands in KH_CHECK_CALLED.
"use strict";
const { spawn } = require("node:child_process");
const { join } = require("node:path");

/** The files that stand behind the script's own name in the line by which cmd.exe was called. */
const droppedIn = (line) => {
  const own = /\.cmd"?(?= |"|$)/i.exec(line);
  if (!own) return [];
  const rest = line.slice(own.index + own[0].length).trim();
  // The whole call stands in quotation marks of its own, which end here.
  const inner = /\/c ""/i.test(line) ? rest.replace(/"$/, "") : rest;
  return [...inner.matchAll(/"([^"]+)"|([^\s"]+)/g)].map((found) => found[1] ?? found[2]);
};

exports.droppedIn = droppedIn;

const run = async () => {
  const called = droppedIn(process.env.KH_CHECK_CALLED ?? "");
  // Another caller than Explorer hands names over one by one.
  const files = called.length > 0 ? called : process.argv.slice(2).filter(Boolean);
  if (files.length > 0) return require("../dist/kh-check.cjs").main(["open", ...files], process);
  spawn("explorer.exe", [join(__dirname, "../kh-check.html")], { detached: true, stdio: "ignore" }).unref();
  return 0;
};

if (require.main === module) run().then((code) => (process.exitCode = code));
