export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** The pattern of a custom format. */
  readonly sample: string | null;
  /** `%1.%2.`, or the bullet. */
  readonly text: string;
  /** All numbers of the label in decimal. */
  readonly legal: boolean;
  /** Restart after this level (from 1) or a higher one; 0 never; null after any higher one. */
  readonly restart: number | null;
  /** Paragraph style that stands for this level. */
  readonly style: string | null;
  readonly font: string | null;
  readonly picture: boolean;
  readonly hidden: boolean;
}

/** A list as a paragraph uses it. Several lists may count together: they share the counter. */
export interface List {
  readonly counter: string;
  readonly level: (ilvl: number) => ListLevel;
  /** Levels whose counting this list begins anew, and the number with which it does. */
  readonly restarts: ReadonlyMap<number, number>;
  readonly levelOfStyle: (style: string) => number | null;
}

export const LEVELS = 9;

/** A level that the file does not define. */
export const NO_LEVEL: ListLevel = {
  start: 1,
  format: "none",
  sample: null,
  text: "",
  legal: false,
  restart: null,
  style: null,
  font: null,
  picture: false,
  hidden: false,
};
