// Valid JSON either way; escaped, it cannot act on a terminal that shows it.
const active = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Half of a character, as JSON writes it: strict parsers refuse the whole report for one. */
const halves = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;
const whole = (text: string): string => (text.includes("\\ud") ? text.replace(halves, "$1\\ufffd") : text);

const pad = (depth: number): string => "  ".repeat(depth);

/** A value as it is written inside other JSON text, so many levels deep. */
export const jsonAt = (data: unknown, depth: number): string => {
  // Lists around it bring its indentation. One `i` deep opens with 2 + 2i signs, and closes with two less.
  const nested = Array.from({ length: depth }).reduce<unknown>((inner) => [inner], data);
  const text = JSON.stringify(nested, null, 2);
  const own = text.slice(depth * (depth + 3), text.length - depth * (depth + 1));
  return (
    whole(own)
      .replace(active, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)
      // A build server takes `##[` and `##vso[` for commands wherever they stand in a line.
      .replace(/##(?=[a-z]*\[)/gi, "#\\u0023")
  );
};

/** JSON text with two-space indent and a newline at the end; the same data gives the same bytes. */
export const jsonText = (data: unknown): string => `${jsonAt(data, 0)}\n`;

/** Text of a report, in pieces where some lie ready. */
export type Piece = string | Uint8Array;

/** The line break, the indentation and the key before a value. */
export const jsonKey = (key: string, depth: number): string => `\n${pad(depth)}"${key}": `;

const objectEnd = (depth: number): string => `\n${pad(depth)}}`;

/** An object up to the value of `key`, which comes after the members of `before`; no object is empty. */
export const jsonBefore = (before: object, key: string, depth: number): string =>
  `${jsonAt(before, depth).slice(0, -objectEnd(depth).length)},${jsonKey(key, depth + 1)}`;

/** The rest of that object: more members, or none. */
export const jsonAfter = (after: object | null, depth: number): string =>
  after ? `,${jsonAt(after, depth).slice("{".length)}` : objectEnd(depth);

/** What stands before value `at` of a list. */
export const jsonItem = (at: number, depth: number): string => `${at === 0 ? "[" : ","}\n${pad(depth + 1)}`;

/** What stands behind the last of so many values. */
export const jsonListEnd = (values: number, depth: number): string =>
  values === 0 ? "[]" : `\n${pad(depth)}]`;
