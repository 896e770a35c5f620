import { join } from "node:path";
import { fileURLToPath } from "node:url";

declare const __dirname: string | undefined;

/** The shipped packs as their authors wrote them: beside the sources, or beside the bundle. */
export const rulesFolder = (): string =>
  typeof __dirname === "string" && !import.meta.url
    ? join(__dirname, "../rules")
    : fileURLToPath(new URL("../../rules/", import.meta.url));
