import { childEntry } from "./entry.ts";

const ENDING = /\.(pdf|doc|odt|rtf)$/i;

/** Starts the child of a run whose arguments name a file that will be read in one. */
export const startEarly = async (argv: readonly string[]): Promise<void> => {
  const hint = argv.map((arg) => ENDING.exec(arg)?.[1]).find(Boolean);
  const entry = childEntry();
  if (hint === undefined || entry === null || argv.some((arg) => /^--isolation=?(?:off)?$/.test(arg))) return;
  (await import("./warm.ts")).warm(entry, hint.toLowerCase());
};
