const MILLIMETRES: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  px: 25.4 / 96,
};

/** A length with its unit in millimetres, rounded to a tenth; null for anything else. */
export function millimetres(value: string | null): number | null {
  const match = /^\s*(-?\d{0,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|px)\s*$/.exec(value ?? "");
  return match === null ? null : Math.round(Number(match[1]) * MILLIMETRES[match[2]!]! * 10) / 10;
}

/** A whole number as attributes write it. */
export function count(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value.trim()) ? Number(value) : null;
}
