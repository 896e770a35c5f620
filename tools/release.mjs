// node tools/release.mjs  Makes release/: tarball, page, folder and zip for Windows, licences, list of parts, checksums. It publishes nothing.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";
import { licences, sbom } from "./parts.mjs";

const release = join(root, "release");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });

rmSync(release, { recursive: true, force: true });
mkdirSync(release);
for (const script of ["build", "build-types", "build-page"]) node(`tools/${script}.mjs`);
writeFileSync(join(root, "dist/LICENSES.txt"), licences());
execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", release], {
  cwd: root,
  stdio: "ignore",
  shell: process.platform === "win32",
});
cpSync(join(root, "dist/kh-check.html"), join(release, "kh-check.html"));
node("tools/build-windows.mjs", release);
writeFileSync(join(release, "LICENSES.txt"), licences());
writeFileSync(join(release, "sbom.cdx.json"), sbom(version));
const sums = readdirSync(release)
  .filter((name) => statSync(join(release, name)).isFile())
  .sort()
  .map(
    (name) =>
      `${createHash("sha256")
        .update(readFileSync(join(release, name)))
        .digest("hex")}  ${name}\n`,
  );
writeFileSync(join(release, "SHA256SUMS"), sums.join(""));
process.stdout.write(sums.join(""));
