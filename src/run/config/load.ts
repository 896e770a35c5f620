import { lstat, readFile, realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { PackError } from "../../packs/error.ts";
import { deepestIssue, expectation } from "../../packs/issues.ts";
import { parseYaml, type Yaml } from "../../packs/yaml.ts";
import type { Bilingual } from "../../model/text.ts";
import { unicodeText } from "../../text/unicode.ts";
import { reportName } from "../names.ts";
import { rootOf } from "./find.ts";
import { globOf, type Glob } from "./glob.ts";
import type { Complain, Config, NamedPack, ParentEntry } from "./model.ts";
import { follow, isInside } from "./paths.ts";
import { configSchema, type RawConfig } from "./schema.ts";

const deepest = 8;
const mostBytes = 256 * 1024;

interface Place {
  readonly cwd: string;
  readonly root: string;
  /** Files on the way from the first one, itself included. */
  readonly chain: readonly string[];
}

interface Source {
  readonly path: string;
  readonly shown: string;
  readonly folder: string;
  readonly yaml: Yaml;
  readonly raw: RawConfig;
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });

const readText = async (path: string, shown: string): Promise<string> => {
  const fail = (problem: Bilingual) => new PackError(shown, 1, 1, problem);
  const info = await lstat(path).catch(() => null);
  if (!info) throw fail(both("không đọc được tệp này", "this file cannot be read"));
  if (!info.isFile()) throw fail(both("không phải tệp thường", "not a regular file"));
  if (info.size > mostBytes) throw fail(both("tệp lớn hơn 256 KiB", "the file is larger than 256 KiB"));
  const bytes = await readFile(path).catch(() => {
    throw fail(both("không đọc được tệp này", "this file cannot be read"));
  });
  return unicodeText(bytes);
};

const readSource = async (path: string, cwd: string): Promise<Source> => {
  const shown = reportName(path, cwd);
  const yaml = parseYaml(shown, await readText(path, shown));
  // An empty file, or one with comments alone, asks for nothing.
  const parsed = configSchema.safeParse(yaml.value ?? {});
  if (!parsed.success) {
    const issue = deepestIssue(parsed.error.issues[0]!);
    const key = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    throw yaml.error(issue.path, expectation(issue), key);
  }
  return { path, shown, folder: dirname(path), yaml, raw: parsed.data };
};

const at =
  ({ yaml }: Source, ...path: readonly PropertyKey[]): Complain =>
  (problem) =>
    yaml.error(path, problem);

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

const fileOf = async (written: string, { folder }: Source, root: string, complain: Complain) => {
  const found = await follow(written, folder, root, "file");
  if (!found.ok) throw complain(found.problem);
  return found.path;
};

const globAt = (written: string, complain: Complain): Glob => {
  const glob = globOf(written);
  if (!glob) throw complain(both("mẫu tên có quá nhiều lựa chọn {…}", "too many {…} alternatives"));
  return glob;
};

const packOf = async (
  written: string,
  source: Source,
  root: string,
  complain: Complain,
): Promise<NamedPack> => {
  // An id has no folders in it; what has is a path, and stays inside.
  if (/^[a-z0-9][a-z0-9-]*$/.test(written)) return { written, folder: null, complain };
  const found = await follow(written, source.folder, root, "folder");
  if (!found.ok) throw complain(found.problem);
  return { written, folder: found.path, complain };
};

const parentOf = async (
  glob: string,
  files: string | readonly string[],
  source: Source,
  root: string,
): Promise<ParentEntry> => {
  const complain = at(source, "parents", glob);
  return {
    written: glob,
    folder: source.folder,
    glob: globAt(glob, complain),
    files: await Promise.all(
      listOf(files).map(async (written) => ({
        written,
        path: await fileOf(written, source, root, complain),
      })),
    ),
    complain,
  };
};

const ownOf = async (source: Source, { root }: Place): Promise<Config> => {
  const { raw, folder, shown } = source;
  const packs = raw.packs?.map((written, i) => packOf(written, source, root, at(source, "packs", i)));
  return {
    sources: [source.path],
    packs: packs ? await Promise.all(packs) : null,
    parents: await Promise.all(
      Object.entries(raw.parents ?? {}).map(([glob, files]) => parentOf(glob, files, source, root)),
    ),
    severity: Object.entries(raw.severity ?? {}).map(([of, entry]) => ({
      of,
      ...(typeof entry === "string" ? { level: entry, reason: null } : entry),
      complain: at(source, "severity", of),
    })),
    scope: Object.entries(raw.scope ?? {}).map(([rule, { levels }]) => ({
      rule,
      levels,
      complain: at(source, "scope", rule),
    })),
    ignore: (raw.ignore ?? []).map((entry, i) => {
      const complain = at(source, "ignore", i);
      return {
        folder,
        written: entry.file,
        glob: globAt(entry.file, complain),
        rule: entry.rule,
        requirement: entry.requirement ?? null,
        fingerprint: entry.fingerprint ?? null,
        reason: entry.reason,
        until: entry.until,
        at: `${shown}:${String(complain(both("", "")).line)}`,
        complain,
      };
    }),
  };
};

const joined = (own: Config, base: Config): Config => ({
  sources: [...own.sources, ...base.sources],
  packs: own.packs ?? base.packs,
  parents: [...own.parents, ...base.parents],
  severity: [...base.severity, ...own.severity],
  scope: [...base.scope, ...own.scope],
  ignore: [...own.ignore, ...base.ignore],
});

const loadAt = async (path: string, place: Place): Promise<Config> => {
  const source = await readSource(path, place.cwd);
  let config = await ownOf(source, place);
  for (const written of listOf(source.raw.extends)) {
    const complain = at(source, "extends");
    const base = await fileOf(written, source, place.root, complain);
    const chain = [...place.chain, base];
    if (place.chain.includes(base))
      throw complain(both(`“${written}” kế thừa vòng tròn`, `"${written}" extends itself`));
    if (chain.length > deepest)
      throw complain(
        both(`kế thừa sâu quá ${String(deepest)} tầng`, `extends deeper than ${String(deepest)}`),
      );
    config = joined(config, await loadAt(base, { ...place, chain }));
  }
  return config;
};

/** Throws a PackError, with no word of what lies there, when a configuration that was found is a link out of its root. */
export const refuseLinkOut = async (path: string, cwd: string): Promise<void> => {
  const root = rootOf(dirname(path), cwd);
  const [to, top] = await Promise.all([path, root].map((one) => realpath(one).catch(() => one)));
  if (isInside(to!, top!)) return;
  throw new PackError(
    reportName(path, cwd),
    1,
    1,
    both(
      "tệp này là liên kết dẫn ra ngoài kho nên không dùng; thay bằng tệp thật, hoặc ghi thẳng tệp cần dùng bằng -c",
      "this file is a link out of the repository and is not obeyed; put the file itself here, or name it with -c",
    ),
  );
};

/** Reads a configuration and what it extends. Throws a PackError with file, line and column. */
export const loadConfig = async (path: string, cwd: string): Promise<Config> => {
  const real = await realpath(path).catch(() => path);
  const root = rootOf(dirname(real), cwd);
  return loadAt(real, { cwd, root, chain: [real] });
};
