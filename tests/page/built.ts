import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");
const start = promisify(execFile);

/** The page, made of the sources as they are now. */
export const buildPage = async () => {
  const folder = await mkdtemp(join(tmpdir(), "kh-check-page-"));
  const [dist, path] = [join(folder, "dist"), join(folder, "kh-check.html")];
  await start(process.execPath, ["tools/build.mjs", dist], { cwd: root });
  await start(process.execPath, ["tools/build-page.mjs", path, dist], { cwd: root });
  return { path, folder, remove: () => rm(folder, { recursive: true, force: true }) };
};
