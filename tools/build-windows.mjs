// node tools/build-windows.mjs [FOLDER]  Makes kh-check-windows.zip (and the folder that it holds) of what `npm run build:page` has made: for a Windows without Node.js. `--node FILE.tgz` takes the package of node.exe from a disk.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import { root } from "./bundle.mjs";
import { licences } from "./parts.mjs";
import { scripts } from "./windows/files.mjs";

const { values, positionals } = parseArgs({ options: { node: { type: "string" } }, allowPositionals: true });
const release = resolve(positionals[0] ?? join(root, "release"));
const folder = join(release, "kh-check-windows");
const from = JSON.parse(readFileSync(join(root, "tools/windows/node.json"), "utf8"));

/** node.exe, of the package whose checksum is written down. */
const nodeFor = (into) => {
  const work = mkdtempSync(join(tmpdir(), "kh-check-node-"));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  if (!values.node)
    execFileSync(npm, ["pack", `${from.package}@${from.version}`, "--pack-destination", work], {
      stdio: "ignore",
      shell: process.platform === "win32",
    });
  const tarball = values.node ?? join(work, readdirSync(work)[0]);
  const sum = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  if (sum !== from.integrity) throw new Error(`${from.package}: the checksum is ${sum}`);
  execFileSync("tar", ["xzf", tarball, "-C", work]);
  cpSync(join(work, "package/bin/node.exe"), join(into, "node.exe"));
  rmSync(work, { recursive: true });
};

const NODE_LICENCE = `node.exe is Node.js ${from.version}, copyright Node.js contributors, under the MIT licence. Its text, and the
licences of the parts of Node.js: https://github.com/nodejs/node/blob/v${from.version}/LICENSE`;

const listed = (path) =>
  readdirSync(join(folder, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path === "" ? entry.name : `${path}/${entry.name}`;
      return entry.isDirectory() ? listed(name) : [name];
    });

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "bin"), { recursive: true });
nodeFor(folder);
for (const name of ["bin/kh-check.js", "bin/package.json", "LICENSE", "rules"])
  cpSync(join(root, name), join(folder, name), { recursive: true });
// Code that V8 of the build kept is of no use to another one.
cpSync(join(root, "dist"), join(folder, "dist"), {
  recursive: true,
  filter: (path) => !/\.code$|[\\/]dist[\\/](?:types|kh-check\.html)$/.test(path),
});
cpSync(join(root, "dist/kh-check.html"), join(folder, "kh-check.html"));
cpSync(join(root, "docs/officers.md"), join(folder, "Hướng dẫn.md"));
for (const name of ["open-dropped.cjs", "right-click.cjs"])
  cpSync(join(root, "tools/windows", name), join(folder, "bin", name));
for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text);
writeFileSync(join(folder, "LICENSES.txt"), `${NODE_LICENCE}\n\n${licences()}`);

// No clock and no order of a disk: the same files give the same zip.
const mtime = new Date(1980, 0, 1);
const files = listed("").map((name) => [
  `kh-check/${name}`,
  [readFileSync(join(folder, name)), { mtime, level: 9, os: 0, attrs: 0 }],
]);
writeFileSync(join(release, "kh-check-windows.zip"), zipSync(Object.fromEntries(files)));
const { size } = statSync(join(release, "kh-check-windows.zip"));
process.stdout.write(`${release}/kh-check-windows.zip: ${(size / 1024 / 1024).toFixed(1)} MiB\n`);
