import { randomUUID } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { extname, join } from "node:path";
import type { Measures } from "../../check-plan.ts";
import type { FileReport } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { contextOf, keyOf } from "./key.ts";
import { seal, unseal } from "./seal.ts";

/** Answers of earlier runs. Whatever goes wrong with it costs time, never a result. */
export interface Cache {
  readonly recall: (bytes: Uint8Array, name: string, measures: Measures) => FileReport | null;
  readonly remember: (bytes: Uint8Array, file: Omit<FileReport, "original">, measures: Measures) => void;
  /** Entries that could not be used. */
  readonly corrupt: () => number;
}

const most = 20_000;
const version = "2";
const notes = {
  "CACHEDIR.TAG":
    "Signature: 8a477f597d28d172789f06886806bc55\n# Answers of kh-check, sealed; may be deleted.\n",
  ".gitignore": "*\n",
};

const contexts = (engine: string): ((measures: Measures) => string) => {
  const known = new Map<Measures, string>();
  return (measures) => {
    const context = known.get(measures) ?? contextOf(measures, engine);
    known.set(measures, context);
    return context;
  };
};

// The oldest half goes when there are too many; every run that writes looks once.
const prune = (folder: string): void => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".khc"));
  if (names.length <= most) return;
  const aged = names.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of aged.toSorted((a, b) => a.time - b.time).slice(0, names.length / 2))
    rmSync(join(folder, name), { force: true });
};

/** Never through a link that somebody laid there. */
const writeNew = (path: string, text: string): void => {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
};

const prepare = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    // A link that lies in a repository could lead anywhere.
    if (lstatSync(folder).isSymbolicLink()) return false;
    for (const [name, text] of Object.entries(notes)) writeNew(join(folder, name), text);
    prune(folder);
    return true;
  } catch {
    return false;
  }
};

/** A cache in a folder of its own; `engine` stands for everything in the tool that decides an answer. */
export const openCache = (folder: string, engine: string, lang: Language): Cache => {
  // An answer holds text in one language, and a key seals one answer only.
  const context = contexts(`${engine} ${lang}`);
  let ready: boolean | null = null;
  let broken = 0;
  const entry = (bytes: Uint8Array, name: string, measures: Measures) => {
    const { id, secret } = keyOf(bytes, extname(name).toLowerCase(), context(measures));
    return { path: join(folder, `${version}-${id}.khc`), secret };
  };
  return {
    recall: (bytes, name, measures) => {
      const { path, secret } = entry(bytes, name, measures);
      let sealed: Buffer;
      try {
        sealed = readFileSync(path);
      } catch {
        return null;
      }
      const answer = unseal(sealed, secret, lang);
      if (answer) return { file: name, ...answer };
      broken++;
      return null;
    },
    remember: (bytes, { file, ...answer }, measures) => {
      if (answer.status === "not-checked" || answer.secret) return;
      ready ??= prepare(folder);
      if (!ready) return;
      const { path, secret } = entry(bytes, file, measures);
      const beside = `${path}.${randomUUID()}.tmp`;
      try {
        writeFileSync(beside, seal(answer, secret, lang), { flag: "wx" });
        renameSync(beside, path);
      } catch {
        rmSync(beside, { force: true });
      }
    },
    corrupt: () => broken,
  };
};
