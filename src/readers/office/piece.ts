/** Words of one look. */
export interface Piece {
  text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string | null;
  readonly size: number | null;
}
