import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FileReport } from "../../model/report.ts";
import { sealBytes, unsealBytes } from "../cache/seal.ts";
import type { Result } from "./task.ts";

const mostBytes = 256 * 1024 * 1024;

/** The answer as the queue keeps it: nobody reads it who has not the draft itself. */
export const sealedAnswer = (report: FileReport, secret: Buffer): Result => {
  // Its name is that of whoever asks; another draft may have the same content.
  const answer = { ...report, file: undefined };
  return report.status === "not-checked" || report.secret
    ? { sealed: null }
    : { sealed: sealBytes(deflateRawSync(JSON.stringify(answer)), secret).toString("base64") };
};

/** The report of the draft under its own name; null when there is none or not a whole one. */
export const openedAnswer = (
  { sealed }: Partial<Result>,
  secret: Buffer,
  file: string,
): FileReport | null => {
  if (typeof sealed !== "string") return null;
  return unsealBytes(Buffer.from(sealed, "base64"), secret, (bytes) => {
    const text = inflateRawSync(bytes, { maxOutputLength: mostBytes }).toString("utf8");
    return { ...(JSON.parse(text) as Omit<FileReport, "file">), file };
  });
};
