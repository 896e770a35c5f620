import type { Block, ByteRange } from "../../model/document.ts";
import type { Location } from "../../model/location.ts";
import type { FileReport, Finding, Original, Report } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { isAbsence } from "../coverage.ts";
import type { ReportFormat } from "../format.ts";
import { orderOf, quoted } from "../place.ts";
import { RenderRefusal } from "../refusal.ts";
import { isMarked } from "../zip-mark.ts";
import { commentWords, findingLines, summaryLines } from "./lines.ts";
import { commented, isSigned, type NewComment } from "./splice.ts";

interface Draft {
  readonly file: FileReport;
  readonly original: Original;
  /** The part that holds the text. */
  readonly main: string;
  readonly title: ByteRange;
}

const blockAt = (location: Location, { document }: Original): Block | null =>
  "block" in location ? (document.blocks[location.block] ?? null) : null;

const isText = ({ zone }: Block): boolean => zone === "body" || zone === "text-box";

/** The one draft of the report, with the paragraph of its title. */
const draftOf = (report: Report): Draft => {
  const [file, ...others] = report.files;
  if (!file || others.length > 0) throw new RenderRefusal("many-drafts");
  const { original, plan } = file;
  if (file.format !== "docx" || !original) throw new RenderRefusal("not-word");
  const first = original.document.blocks.find((block) => block.zone === "body" && block.bytes);
  const named = plan ? blockAt(plan.titleLocation, original) : null;
  const title = named && isText(named) ? (named.bytes ?? first?.bytes) : first?.bytes;
  if (!title) throw new RenderRefusal("odd-package");
  return { file, original, main: title.part, title };
};

interface FindingComment extends NewComment {
  readonly finding: Finding;
}

interface Shares {
  readonly comments: readonly FindingComment[];
  readonly missing: readonly Finding[];
  /** Findings at places where Word knows no comments: headers, footers, notes. */
  readonly elsewhere: readonly Finding[];
}

const shared = ({ file, original, main }: Draft, lang: Language): Shares => {
  const findings = file.results
    .flatMap((result) => result.findings)
    .toSorted((a, b) => orderOf(a.location)[0] - orderOf(b.location)[0]);
  const comments: FindingComment[] = [];
  const elsewhere: Finding[] = [];
  for (const finding of findings.filter((one) => !isAbsence(one))) {
    const block = blockAt(finding.location, original);
    if (!block?.bytes || !isText(block) || block.bytes.part !== main) {
      elsewhere.push(finding);
      continue;
    }
    const box =
      block.zone === "text-box" ? `${commentWords(lang).inBox}: ${quoted(finding.location.quote)}` : "";
    comments.push({ at: block.bytes, lines: findingLines(finding, lang, box), finding });
  }
  return { comments, missing: findings.filter(isAbsence), elsewhere };
};

/** The draft with a comment at every finding and a summary at its title. */
export const renderDocx = (report: Report, lang: Language): Uint8Array => {
  const draft = draftOf(report);
  const { file, original, main, title } = draft;
  const { comments, missing, elsewhere } = shared(draft, lang);
  const signed = isSigned(original.bytes);
  const summary = (more: readonly Finding[]): NewComment => ({
    at: title,
    lines: summaryLines(file, report, { missing, elsewhere: [...elsewhere, ...more] }, signed, lang),
  });
  const whole = commented(original.bytes, main, [summary([]), ...comments]);
  if (whole.unplaced.length === 0) return whole.bytes;
  const unplaced = comments.filter((comment) => whole.unplaced.includes(comment));
  const atTitle = summary(unplaced.map(({ finding }) => finding));
  const again = commented(original.bytes, main, [
    atTitle,
    ...comments.filter((comment) => !unplaced.includes(comment)),
  ]);
  if (again.unplaced.length > 0) throw new RenderRefusal("odd-package");
  return again.bytes;
};

export const docx: ReportFormat = {
  render: (report, { lang }) => renderDocx(report, lang),
  printable: false,
  isOurs: (head) => isMarked(head, "docx"),
  showsOriginals: true,
  rewritesDraft: true,
  notes: (report, lang) =>
    report.files.flatMap(({ file, original, format }) =>
      original && format === "docx" && isSigned(original.bytes) ? [commentWords(lang).signedNote(file)] : [],
    ),
};
