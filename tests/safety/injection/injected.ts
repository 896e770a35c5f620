/** Keys that hold a word of ours from a closed list, a day or a number; every other text may come from outside. */
const ours = new Set([
  "kind",
  "level",
  "verdict",
  "status",
  "format",
  "code",
  "confidence",
  "role",
  "id",
  "rule",
  "check",
  "until",
  "limit",
  "deadline",
  "issued",
  "version",
  "sha256",
  "why",
  "part",
  "by",
  // Words of the draft that must be found in it again.
  "old",
  "how",
  "what",
  "problem",
]);

/** A file's reason is ours; that of an accepted finding is the words of whoever accepted it. */
const isOurs = (key: string, holder: object): boolean =>
  ours.has(key) || (key === "reason" && "plan" in holder);

/** The same data with the attack in the place of every text that may come from outside. */
export const injected = <T>(data: T, attack: string, key = "", holder: object = {}): T => {
  if (typeof data === "string") return (isOurs(key, holder) ? data : attack) as T;
  if (data === null || typeof data !== "object" || ArrayBuffer.isView(data)) return data;
  if (Array.isArray(data)) return data.map((one: unknown) => injected(one, attack, key, holder)) as T;
  const entries = Object.entries(data).map(([name, value]: [string, unknown]) => [
    name,
    name === "original" || name === "tool" ? value : injected(value, attack, name, data),
  ]);
  return Object.fromEntries(entries) as T;
};
