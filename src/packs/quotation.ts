/** The words of a source that a rule rests on: quoted, or as the hash of them. */
export interface Quotation {
  readonly rule: string;
  readonly clause: string;
  readonly quote: string | null;
  readonly sha256: string | null;
}
