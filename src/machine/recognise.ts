/** Reads the letters of one picture; gives the recogniser's table of words. */
export type Recognise = (picture: Uint8Array, dpi: number) => Promise<string>;

/** Why pages could not be recognised: the program or its Vietnamese data is not there, or it failed. */
export class OcrUnavailable extends Error {
  readonly why: "no-program" | "no-language" | "failed";

  constructor(why: OcrUnavailable["why"]) {
    super(why);
    this.why = why;
  }
}
