/** Why a report cannot be made of a draft. */
export type RefusalCode =
  /** The draft is no Word file, so it has no place for comments. */
  | "not-word"
  /** Its text is stored in a way that comments cannot be spliced into. */
  | "odd-package"
  /** Only one draft can be commented at a time. */
  | "many-drafts";

/** A format that cannot hold what it is given; nothing is written then. */
export class RenderRefusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.name = "RenderRefusal";
    this.code = code;
  }
}
