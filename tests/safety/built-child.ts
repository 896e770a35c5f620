import { build, type Plugin } from "esbuild";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The real child and its watchdog, with another reader in the place of ours. */
export const childWith = async (reader: string) => {
  const folder = await mkdtemp(join(tmpdir(), "kh-check-"));
  const swapped: Plugin = {
    name: "reader",
    setup: ({ onResolve }) => {
      onResolve({ filter: /readers\/index\.ts$/ }, () => ({ path: join(import.meta.dirname, reader) }));
    },
  };
  await build({
    entryPoints: {
      reader: join(root, "src/run/isolation/child.ts"),
      watchdog: join(root, "src/run/isolation/watchdog.ts"),
    },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    logOverride: { "empty-import-meta": "silent" },
    plugins: [swapped],
  });
  return { entry: join(folder, "reader.cjs"), remove: () => rm(folder, { recursive: true, force: true }) };
};
