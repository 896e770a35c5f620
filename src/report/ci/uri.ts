/** A path as the reference of a URI: relative, every segment percent-encoded. */
export const uriOf = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map((segment) => encodeURIComponent(segment))
    .join("/")
    // A first segment with a colon would be read as a scheme.
    .replace(/^(?=[^/]*%3A)/i, "./");
