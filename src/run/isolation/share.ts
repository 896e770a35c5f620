import type { Limits } from "../../readers/limits.ts";

/** Milliseconds that reading may take, so that the answer is there when the file's time is over. */
export const ownTime = ({ timeout }: Limits): number => timeout * 900;

/** Bytes at which a child is ended: memory still grows between two looks at it. */
export const ownMemory = ({ maxMemory }: Limits): number => Math.floor(maxMemory * 0.94);
