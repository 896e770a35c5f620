/** What the process says to whoever started it; 2 goes before 3, and 3 before 1. */
export const exitCodes = {
  /** Everything was checked and nothing reached the level that fails. */
  ok: 0,
  /** Findings at or above that level. */
  found: 1,
  /** Usage, configuration or rule pack wrong, or a pattern that matches no file. */
  usage: 2,
  /** Some file could not be checked. */
  notChecked: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
