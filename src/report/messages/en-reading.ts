import type { GapCode } from "../../model/document.ts";
import { officesEn, planKindsEn } from "./en-names.ts";
import { partNames } from "./part-name.ts";
import type { Words } from "./words.ts";

const office = (detail: string): string => (officesEn as Readonly<Record<string, string>>)[detail] ?? detail;
const planKind = (detail: string): string =>
  (planKindsEn as Readonly<Record<string, string>>)[detail] ?? detail;
const tail = (detail: string, before = " (", after = ")"): string =>
  detail ? `${before}${detail}${after}` : "";

const gapNames: Readonly<Record<GapCode, string>> = {
  "scanned-page": "scanned page",
  "bad-text-layer": "broken text layer",
  ocr: "OCR text",
  "tracked-changes": "tracked changes",
  "legacy-encoding": "legacy encoding",
  "unread-part": "unread part",
  "hidden-text": "text that no reader sees",
  "readers-disagree": "readings that differ",
  "numbers-lost": "lost automatic numbers",
  "not-understood": "part not understood",
  "text-cut": "text cut off",
  limit: "reading limit",
};

/** What a reader calls a part that it could not read; a part of a package goes by its own name. */
const parts: ReadonlyMap<string, string> = new Map([
  ["no-text", "no readable text"],
  ["rebuilt", "its table of contents is broken, pages may be missing"],
  ["page", "a page that does not open"],
  ["picture", "a picture that may hold text"],
  ["field", "an automatic field without a stored result"],
  ["form-value", "a form field"],
  ["annotation", "text added on top of the page"],
  ["spoiled-stream", "damaged in part, words may be lost or wrong"],
  ["another-plan", "the file holds another plan; check it on its own"],
  ["other-language", "a version in another language stands beside it; only the Vietnamese one was checked"],
  ["xfa", "an XFA form"],
  ["UTF-8", "some characters are broken"],
]);
const partName = partNames(parts);

const gapName = (detail: string): string => (gapNames as Readonly<Record<string, string>>)[detail] ?? detail;
/** That a part was not read, the sentence says itself. */
const gapTail = (detail: string): string => (detail === "unread-part" ? "" : tail(gapName(detail)));

export const becauseEn: Words["because"] = {
  "other-level": (detail) =>
    detail ? `Not asked of ${office(detail)}.` : "Not asked of the level that issues the draft.",
  "other-kind": (detail) => `Not owed by this kind of plan${tail(planKind(detail))}.`,
  "party-form": () => "Documents of the Party have rules of form of their own, not Decree 30/2020.",
  "other-programme": (detail) =>
    `The draft implements another programme${tail(detail)}, which has targets of its own.`,
  "other-period": (detail) => `The milestone lies outside the draft's period${tail(detail)}.`,
  "only-mentioned": (detail) =>
    `The draft mentions the programme${tail(detail, " ", "")} without implementing it.`,
  "one-year-plan": () => "A plan for one year owes the yearly targets only.",
  "not-named": (detail) => `Asked only of a draft that names the subject${tail(detail)}.`,
  "doubtful-match": (detail) =>
    `A similar sentence was found, perhaps on another matter${tail(detail)}; a person has to decide.`,
  "only-a-duty": (detail) =>
    `It stands only among the duties${detail ? ` of ${detail}` : ""}, not among the tasks; a person has to decide.`,
  "asked-by-parent": (detail) => `The parent plan${detail ? ` ${detail}` : ""} asks this more closely.`,
  gap: (detail) => `A part of the file could not be read${gapTail(detail)}, so this stays open.`,
  "unknown-day": () => "Neither the day nor the period of the draft is known, so this stays open.",
  transition: (detail) => `The draft's day falls into the transition${tail(detail)}; a person has to decide.`,
  "rule-timed-out": (detail) =>
    `The rule took longer than it may${tail(detail)}, so this stays open; a person has to look.`,
  "rule-failed": (detail) =>
    `The rule broke while it ran${tail(detail)}, so this stays open; a person has to look.`,
  accepted: (detail) => `Accepted for a reason${tail(detail)}.`,
  "in-baseline": () => "Known before and kept in the baseline until it is mended.",
  "nothing-to-check": () => "The draft has nothing that this rule looks at.",
  "uncertain-reading": () => "The sentence comes from OCR or a doubtful text layer; compare it by eye.",
  "not-in-this-format": () =>
    "This file format does not keep the layout; it is judged in Word, ODT and PDF only.",
};

export const gapsEn: Words["gaps"] = {
  "scanned-page": () =>
    "The page is a picture without text. Use the original file, or run again with --ocr to recognise its text.",
  "bad-text-layer": () => "The page's text layer is broken (no Vietnamese comes out of it) and was not used.",
  ocr: () => "The text comes from OCR; numbers and accents may be wrong.",
  "tracked-changes": (detail) => {
    const struck = /^struck: ([^]*)$/.exec(detail)?.[1];
    if (struck !== undefined)
      return `Some words are struck through and still there: “${struck}”; they were not counted. Delete them, or remove the line if they are to stay.`;
    const original = /^original: (\d+)$/.exec(detail)?.[1];
    return original === undefined
      ? `The file holds open tracked changes${tail(detail)}; it was read with all of them accepted.`
      : `The file holds open tracked changes${tail(original)}; it was read as it was before them.`;
  },
  "legacy-encoding": (detail) =>
    `Some text uses a legacy encoding${tail(detail)}; it was turned into Unicode for reading. Save the file with a Unicode font.`,
  "hidden-text": (detail) =>
    `The file holds text that no reader sees${tail(detail, ": “", "”")}; it was not counted. Show it if it belongs to the plan, or delete it.`,
  "unread-part": (detail) => `A part of the file was not read${tail(partName(detail))}.`,
  "readers-disagree": (detail) => `Two independent readings differ${tail(detail, ": ", "")}.`,
  "numbers-lost": () => "Automatic heading numbers cannot be read from this format.",
  "not-understood": (detail) =>
    detail === "organisation"
      ? "The organisation section holds text, but no body with a duty was recognised in it; a person has to look."
      : "The heads of a table do not say what its columns hold; what stands in it was not counted.",
  "text-cut": (detail) =>
    detail === "start"
      ? "The file begins in the middle of a document; parts that were not seen are not called missing."
      : `The text ends at “…${detail}” and may go on elsewhere; parts that were not seen are not called missing.`,
  limit: (detail) => `The file exceeds a reading limit${tail(detail)}; the rest was not checked.`,
};

const systemError: Readonly<Record<string, string>> = {
  EBUSY: "Another program has locked the file. Close it there and run again.",
  EACCES:
    "No permission to open the file. Check the permissions or close the program that locks it, then run again.",
  EPERM:
    "No permission to open the file. Check the permissions or close the program that locks it, then run again.",
  ENOENT: "The file is no longer there. Check the path.",
  ELOOP: "The link leads in a circle. Put the file itself in its place.",
  ENAMETOOLONG: "The name or the path is longer than the system allows. Shorten it and run again.",
  EISDIR: "This is a folder, not a file.",
  "not-regular": "This is a device or a pipe, not a file.",
  "not-listed":
    "The folder cannot be looked into (permissions, or too long a path); what lies in it was not checked.",
  "link-out":
    "This is a link out of the repository and is not followed. If it is meant, name it itself in the command.",
  EMFILE: "Too many files are open on this machine. Close some programs and run again.",
};

export const reasonsEn: Words["reasons"] = {
  "empty-file": () => "The file is empty; there is nothing to check.",
  "wrong-type": (detail) =>
    detail === "git-lfs"
      ? "This is only a pointer of Git LFS, the file itself is not here. Run git lfs pull (in CI: check out with LFS), then run again."
      : `The file format is not known${tail(detail)}. Use Word, PDF, ODT, Markdown or plain text.`,
  "password-protected": () => "The document has a password. Remove it and run again.",
  damaged: (detail) =>
    `The file is damaged and does not open${tail(detail)}. Open it in the program that made it, save it as a new file and run again.`,
  "unsupported-version": (detail) =>
    `This version of the format is not supported${tail(detail)}. Save it as .docx and run again.`,
  "too-large": (detail) => `The file exceeds the size limit${tail(detail)}.`,
  "too-complex": (detail) => `The file's structure exceeds a safety limit${tail(detail)}.`,
  "timed-out": (detail) => `Reading the file took longer than allowed${tail(detail)}.`,
  "out-of-memory": (detail) => `Reading the file needs more memory than allowed${tail(detail)}.`,
  "reader-crashed": (detail) =>
    `The reader failed on this file${tail(detail)}. Other files are not affected.`,
  unreadable: (detail) => systemError[detail] ?? `The file cannot be opened${tail(detail)}.`,
  "not-a-plan": (detail) =>
    detail
      ? `What could be read of the file is no plan, and some of it could not be read${gapTail(detail)}. Use the original file and run again.`
      : "The file was read but is not a plan: no title KẾ HOẠCH and none of the parts of a plan.",
};
