/**
 * An element of a part. Offsets are bytes of the part, so that a comment can be spliced in there; properties that
 * are written alike are one and the same element, with the offsets of the first.
 */
export interface XmlElement {
  readonly name: string;
  readonly scope: Scope;
  /** The attributes as they stand in the part, decoded on use only: most are never asked for. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly XmlElement[];
  /** Character data of the elements that carry text; "" for all others. */
  readonly text: string;
}

/** What prefixes mean inside an element. Names are resolved once and remembered. */
export interface Scope {
  /** Prefix of the file → prefix of the reader. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: Map<string, Name>;
  readonly attributes: Map<string, string>;
  /** Whole elements by their length in bytes. */
  readonly repeats: Map<number, Repeat[]>;
  /** Scopes inside this one by the attributes that open them: the parts of a file declare the same names. */
  readonly inner: Map<string, Scope>;
}

/** An element's name in the file and ours. */
export interface Name {
  readonly name: string;
  /** As written: the end tag must repeat it. */
  readonly raw: string;
  /** With the bracket that follows it in nearly every end tag. */
  readonly rawEnd: string;
  /** Elements of this name are read once and known again by their letters. */
  readonly isOften: boolean;
}

/** An element that has been read, with what it cost. */
export interface Repeat {
  readonly element: XmlElement;
  readonly written: string;
  readonly nodes: number;
  /** How many elements stood open around it: any deeper, and what is inside could be too deep. */
  readonly depth: number;
}
