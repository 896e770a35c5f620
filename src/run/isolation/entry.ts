import { join } from "node:path";

declare const __dirname: string | undefined;

/** The child's file beside the bundle; the sources have none, and read in their own process. */
export const childEntry = (): string | null =>
  typeof __dirname === "string" && !import.meta.url ? join(__dirname, "reader.cjs") : null;
