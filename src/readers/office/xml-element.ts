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
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
  /** What tags are, by how they are written. */
  readonly tags: Map<string, Tag>;
  /** Whole elements by their length in bytes. */
  readonly repeats: Map<number, Repeat[]>;
  /** Scopes inside this one by the attributes that open them: the parts of a file declare the same names. */
  readonly inner: Map<string, Scope>;
}

/** A start tag as it is written. The same letters in the same scope are the same tag, so it is made out once. */
export interface Tag {
  readonly name: string;
  /** The name as written: the end tag must repeat it. */
  readonly raw: string;
  /** The name with the bracket that follows it in nearly every end tag. */
  readonly rawEnd: string;
  /** The attributes as written; "" where there are none. */
  readonly attributes: string;
  readonly isEmpty: boolean;
  /** Elements of this name are read once and known again by their letters. */
  readonly isOften: boolean;
  /** Length in bytes, with both brackets. */
  readonly length: number;
}

/** An element that has been read, with what it cost. */
export interface Repeat {
  readonly element: XmlElement;
  readonly written: string;
  readonly nodes: number;
  /** How many elements stood open around it: any deeper, and what is inside could be too deep. */
  readonly depth: number;
}
