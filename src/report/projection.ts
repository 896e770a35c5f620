import type { Document } from "../model/document.ts";
import { safeText } from "./safe-text.ts";

/**
 * The text projection: line n is block n - 1, label first, breaks inside a paragraph as spaces.
 * Reports that know only lines, such as SARIF, point into it, whatever the format of the file.
 */
export const renderProjection = (document: Document): string =>
  document.blocks
    .map(
      ({ label, text }) => safeText(`${label ? `${label} ` : ""}${text}`.replace(/\s+/gu, " ").trim()) + "\n",
    )
    .join("");
