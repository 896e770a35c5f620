// What XML 1.0 has no place for, and what hides or turns text in a viewer.
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text fit for an attribute. */
export const attribute = (text: string): string =>
  text.replace(illegal, "").replace(/[&<>"'\t\n\r]/g, (sign) => entities[sign]!);

/** Text fit for the inside of an element; line breaks stay. */
export const content = (text: string): string =>
  text.replace(illegal, "").replace(/[&<>\r]/g, (sign) => entities[sign]!);
