// node tools/vocabulary.mjs  Compiles rules/vocabulary into src/language/compiled.json, which the sources import: build, types and tests need it.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "rules/vocabulary");

/** The compiler as the sources have it, loaded without a build. */
const compiler = async () => {
  const bundle = await rolldown({
    input: join(root, "src/language/compile.ts"),
    platform: "node",
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm" });
  const place = await mkdtemp(join(tmpdir(), "vocabulary-"));
  const file = join(place, "compile.mjs");
  await writeFile(file, output[0].code);
  const loaded = await import(pathToFileURL(file).href);
  await rm(place, { recursive: true });
  return loaded.compileVocabulary;
};

/** Compiles what stands in rules/vocabulary and writes it where it changed. */
export const writeVocabulary = async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const sources = names.map(async (name) => ({
    file: `rules/vocabulary/${name}`,
    text: await readFile(join(folder, name), "utf8"),
  }));
  const { data } = (await compiler())(await Promise.all(sources));
  const path = join(root, "src/language/compiled.json");
  const text = `${JSON.stringify(data)}\n`;
  if ((await readFile(path, "utf8").catch(() => "")) !== text) await writeFile(path, text);
};

/** What vitest calls before the tests. */
export const setup = writeVocabulary;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await writeVocabulary();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
