/** Bytes that a file may have before it is not even opened. */
export const defaultMaxFileSize = 100 * 2 ** 20;
