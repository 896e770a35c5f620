// node tools/installed.mjs  Prints what package-lock.json installs, one package a line, as tests/safety/installed.txt
// keeps it. Read what changed before you replace that file: each line is code that somebody else may change.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @param {string} lock */
export const installed = (lock) =>
  Object.entries(JSON.parse(lock).packages)
    .filter(([path]) => path !== "")
    .map(([path, { version, license, dev, optional, hasInstallScript }]) =>
      [
        path.replace(/^.*node_modules\//, ""),
        version,
        license ?? "no licence",
        dev ? "development" : "runtime",
        ...(optional ? ["optional"] : []),
        ...(hasInstallScript ? ["install-script"] : []),
      ].join(" | "),
    )
    .toSorted()
    .filter((line, i, all) => line !== all[i - 1]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = new URL("../package-lock.json", import.meta.url);
  process.stdout.write(`${installed(readFileSync(lock, "utf8")).join("\n")}\n`);
}
