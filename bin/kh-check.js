#!/usr/bin/env node
"use strict";
// A reader that has seen enough (`| head`) ends the output, not the program; any other failure is told and is no success.
process.stdout.on("error", ({ code }) => {
  if (code === "EPIPE" || process.exitCode === 2) return;
  process.stderr.write(`Không ghi được kết quả / The result could not be written (${code})\n`);
  process.exitCode = 2;
});
let main;
try {
  ({ main } = require("../dist/kh-check.cjs")); // eslint-disable-line @typescript-eslint/no-require-imports
} catch (error) {
  process.stderr.write(
    `kh-check chưa được dựng, hãy chạy / is not built, run: npm run build (${error.code})\n`,
  );
  process.exitCode = 2;
}
main?.(process.argv.slice(2), process).then((code) => (process.exitCode ||= code));
