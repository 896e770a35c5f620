import { execFile } from "node:child_process";
import { cp, mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");

/** A folder with what the package holds, freshly built; the caller takes it away. */
export const build = async (): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "kh-check-built-")));
  await promisify(execFile)(process.execPath, ["tools/build.mjs", join(folder, "dist")], { cwd: root });
  for (const part of ["bin", "package.json"])
    await cp(join(root, part), join(folder, part), { recursive: true });
  return folder;
};
