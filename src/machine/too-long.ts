/** More came out of compressed bytes than was allowed. */
export class TooLong extends Error {}
