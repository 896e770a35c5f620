type Listener = (text: string) => void;

let listener: Listener | null = null;

/** Whoever looks for the cause of a crash hears of each; nobody else does. */
export const hearCrashes = (hears: Listener | null): void => {
  listener = hears;
};

export const hearsCrashes = (): boolean => listener !== null;

/** Words of another process, which heard of a crash for us. */
export const passOn = (text: string): void => listener?.(text);

const DEEPEST = 8;

const traced = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined || depth >= DEEPEST
    ? own
    : `${own}\ncaused by ${traced(error.cause, depth + 1)}`;
};

/** Something of ours broke: `where` is the rule or the file. What went on without it does not change. */
export const crashed = (where: string, error: unknown): void => listener?.(`${where}: ${traced(error)}`);

/** What a report may say of it: the kind of error, nothing of its words. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : "");
