import { find, latin1, provenLength } from "#machine";
import { TooLong } from "../../machine/too-long.ts";

/** Bytes that are inflated at most: what a plan is written in is far less, and a bomb ends here. */
const MOST = 32 * 1024 * 1024;
const DICTIONARY = 2_000;
const FLATE = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/;
/** Pictures and descriptions; the shapes of letters are no words, but without their widths words fall apart. */
const NO_WORDS = /\/Subtype\s*\/(?:Image|XML)\b/;

/** Whether the stream inflates to its end and its sum is right; null where that would take too much. */
function inflated(bytes: Uint8Array, most: number): number | "spoiled" | null {
  try {
    return provenLength(bytes, most);
  } catch (error) {
    return error instanceof TooLong ? null : "spoiled";
  }
}

/**
 * Whether some compressed stream that may hold words is damaged. The engine reads on as far as it can and tells
 * nobody; the sum at the end of the stream does.
 */
export function hasSpoiledStream(file: Uint8Array): boolean {
  // Behind a password that nobody has to type the streams are sealed.
  if (find(file, "/Encrypt") >= 0) return false;
  let left = MOST;
  for (let at = find(file, "stream"); at >= 0; at = find(file, "stream", at + 6)) {
    const start = file[at + 6] === 13 && file[at + 7] === 10 ? at + 8 : file[at + 6] === 10 ? at + 7 : -1;
    if (start < 0 || latin1(file, at - 3, at) === "end") continue;
    const before = latin1(file, Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    if (!/>>\s*$/.test(dictionary) || !FLATE.test(dictionary)) continue;
    const end = find(file, "endstream", start);
    if (end < 0) return true;
    at = end;
    if (NO_WORDS.test(dictionary)) continue;
    const length = inflated(file.subarray(start, end), left);
    if (length === "spoiled") return true;
    left -= length ?? left;
    if (left <= 0) return false;
  }
  return false;
}
