import type { FileReport } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { Draft } from "./given-files.ts";

export type Theme = "auto" | "light" | "dark";

/** A draft of the list, and what became of it. */
export interface Listed {
  readonly id: number;
  readonly draft: Draft;
  report: FileReport | null;
  stage: "waiting" | "checking" | "checked";
  /** Why something could not be saved; empty when nothing failed. */
  complaint: string;
}

/** A plan of the level above; with a sentence where it cannot be used. */
export interface Above {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly complaint: string;
}

export interface State {
  lang: Language;
  theme: Theme;
  remember: boolean;
  readonly drafts: Listed[];
  readonly parents: Above[];
}

const PLACE = "kh-check";

/** What was asked to be remembered; a browser that keeps nothing is as good. */
export const remembered = (): Pick<State, "lang" | "theme" | "remember"> => {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? "null") as Partial<State> | null;
    return {
      lang: kept?.lang === "en" ? "en" : "vi",
      theme: kept?.theme === "light" || kept?.theme === "dark" ? kept.theme : "auto",
      remember: kept !== null,
    };
  } catch {
    return { lang: "vi", theme: "auto", remember: false };
  }
};

export const remember = ({ lang, theme, remember: asked }: State): void => {
  try {
    if (asked) localStorage.setItem(PLACE, JSON.stringify({ lang, theme }));
    else localStorage.removeItem(PLACE);
  } catch {
    // Then it is not remembered.
  }
};
