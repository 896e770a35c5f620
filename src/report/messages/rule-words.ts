/** What the commands on packs and parent plans say. */
export interface RuleWords {
  /** Folder and how many rules were written. */
  readonly derived: (folder: string, rules: number) => string;
  readonly nothingDerived: (file: string) => string;
  readonly folderIsForeign: (folder: string) => string;
  readonly tested: (examples: number, failed: number, rules: number) => string;
  readonly exampleFailed: (rule: string, example: string, expected: string, found: string) => string;
  readonly phrasesTested: (phrases: number, examples: number, failed: number) => string;
  /** Place, sentence, how it says that it is read, how it is read. */
  readonly phraseFailed: (place: string, sentence: string, expected: string, found: string) => string;
  readonly ruleSilent: (rule: string) => string;
  readonly needsSource: string;
  readonly verified: (found: number, all: number) => string;
  readonly changed: (rule: string, clause: string, nearest: string | null) => string;
  readonly noQuotations: (pack: string) => string;
  readonly needsDrafts: string;
  readonly nowInBreach: string;
  readonly noLonger: string;
  readonly unaffected: (drafts: number) => string;
  readonly none: string;
}
