import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { main } from "../../src/cli/main.ts";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Runs the command line in this process, with streams of its own. */
export const run = async (argv: readonly string[], world: World): Promise<Outcome> => {
  const written = { stdout: "", stderr: "" };
  const sink = (name: keyof typeof written) => ({
    isTTY: world.isTTY,
    columns: world.columns,
    write: (text: string | Uint8Array) => {
      written[name] += typeof text === "string" ? text : new TextDecoder().decode(text);
    },
  });
  const code = await main(argv, {
    stdin: Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]),
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    env: world.env ?? {},
    cwd: () => world.cwd,
  });
  return { code, ...written };
};

/** A folder with these files; `remove` takes it away. */
export const folderWith = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const path = await realpath(await mkdtemp(join(tmpdir(), "kh-check-")));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};
