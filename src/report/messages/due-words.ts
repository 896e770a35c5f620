import type { Language } from "../../model/text.ts";

/** What the list of what falls due says. */
interface DueWords {
  readonly nobody: string;
  readonly undated: string;
  readonly total: (due: number, undated: number, files: number) => string;
}

const vi: DueWords = {
  nobody: "(chưa rõ cơ quan)",
  undated: "Chưa có ngày cụ thể",
  total: (due, undated, files) =>
    `${String(due)} việc đến hạn, ${String(undated)} việc chưa có ngày cụ thể, trong ${String(files)} tệp.`,
};

const en: DueWords = {
  nobody: "(nobody named)",
  undated: "Without a day",
  total: (due, undated, files) =>
    `${String(due)} due, ${String(undated)} without a day, in ${String(files)} file(s).`,
};

export const dueWords = (lang: Language): DueWords => ({ vi, en })[lang];
