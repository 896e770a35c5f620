import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "../..");

/** The real child and its watchdog, with another reader in the place of ours. */
export const childWith = async (reader: string) => {
  const folder = await mkdtemp(join(tmpdir(), "kh-check-"));
  const bundled = await rolldown({
    input: {
      reader: join(root, "src/run/isolation/child.ts"),
      watchdog: join(root, "src/run/isolation/watchdog.ts"),
    },
    platform: "node",
    transform: { define: { "import.meta.url": "undefined" } },
    logLevel: "silent",
    plugins: [
      {
        name: "reader",
        resolveId: (id) => (/readers\/index\.ts$/.test(id) ? join(import.meta.dirname, reader) : null),
      },
    ],
  });
  await bundled.write({
    dir: folder,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
  });
  return { entry: join(folder, "reader.cjs"), remove: () => rm(folder, { recursive: true, force: true }) };
};
