import type { RulePack } from "../../model/rule.ts";
import type { Bilingual } from "../../model/text.ts";
import type { Config, ParentEntry } from "./model.ts";
import { seenFrom } from "./apply.ts";

/** Names that a configuration may use: rules of the packs there are, kinds of findings. */
export interface KnownNames {
  readonly packs: readonly RulePack[];
  readonly kinds: readonly string[];
}

const unknownRule = (rule: string): Bilingual => ({
  vi: `không có quy tắc “${rule}”; chạy kh-check explain để xem danh sách`,
  en: `there is no rule "${rule}"; run kh-check explain for a list`,
});

const unknownName = (name: string): Bilingual => ({
  vi: `“${name}” không phải quy tắc, cũng không phải loại phát hiện; chạy kh-check explain để xem danh sách`,
  en: `"${name}" is neither a rule nor a kind of finding; run kh-check explain for a list`,
});

/** Throws a PackError at the first entry that names a rule or a kind that does not exist. */
export const checkNames = (config: Config, { packs, kinds }: KnownNames): void => {
  const rules = new Set(packs.flatMap((pack) => pack.rules.map(({ id }) => id)));
  for (const { of, complain } of config.severity)
    if (!rules.has(of) && !kinds.includes(of)) throw complain(unknownName(of));
  for (const { rule, complain } of config.scope) if (!rules.has(rule)) throw complain(unknownRule(rule));
  for (const { rule, complain } of config.ignore) if (!rules.has(rule)) throw complain(unknownRule(rule));
};

/** Throws a PackError at the first glob of parents that matches none of these drafts and nothing on the disk. */
export const checkGlobs = async (
  parents: readonly ParentEntry[],
  drafts: readonly string[],
  filesUnder: (folder: string) => Promise<readonly string[]>,
): Promise<void> => {
  const listed = new Map<string, Promise<readonly string[]>>();
  for (const { written, folder, glob, complain } of parents) {
    const matches = (path: string): boolean => glob(seenFrom(folder, path));
    if (drafts.some(matches)) continue;
    if (!listed.has(folder)) listed.set(folder, filesUnder(folder));
    if ((await listed.get(folder)!).some(matches)) continue;
    throw complain({
      vi: `mẫu “${written}” không khớp tệp nào`,
      en: `the glob "${written}" matches no file`,
    });
  }
};

/** The parents that bind a draft: those of the first glob that matches it. */
export const parentsOf = (config: Config, path: string): ParentEntry | null =>
  config.parents.find(({ folder, glob }) => glob(seenFrom(folder, path))) ?? null;
