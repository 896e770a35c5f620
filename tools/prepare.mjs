// npm runs this after every install, `npx` in this folder too: it builds, unless dist/ is younger than all that it is made of.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const made = statSync(join(root, "dist/engine"), { throwIfNoEntry: false });

const isYounger = (path) => {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return false;
  if (!found.isDirectory()) return found.mtimeMs > made.mtimeMs;
  return readdirSync(join(root, path)).some((name) => isYounger(join(path, name)));
};

if (!made || ["src", "rules", "tools", "package.json", "package-lock.json"].some(isYounger))
  await import("./build.mjs");
