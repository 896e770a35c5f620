export interface Line {
  readonly name: string;
  readonly reads: string;
  readonly asked: number | null;
  readonly wall: number;
  readonly cpu: number | null;
}
export const marks: readonly string[];
export const tableOf: (lines: readonly Line[], unset: readonly Line[] | null) => readonly string[];
export const withTable: (text: string, lines: readonly string[]) => string;
