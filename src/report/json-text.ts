// Valid JSON either way; escaped, it cannot act on a terminal that shows it.
const active = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON text with two-space indent and a newline at the end; the same data gives the same bytes. */
export const jsonText = (data: unknown): string =>
  JSON.stringify(data, null, 2)
    .replace(active, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)
    // A build server takes `##[` and `##vso[` for commands wherever they stand in a line.
    .replace(/##(?=[a-z]*\[)/gi, "#\\u0023") + "\n";
