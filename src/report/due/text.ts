import type { Report } from "../../model/report.ts";
import type { RenderOptions } from "../format.ts";
import { blank, layOut, paragraph, type Line } from "../layout.ts";
import { dateEn, dateVi } from "../messages/dates.ts";
import { dueWords } from "../messages/due-words.ts";
import { pageWords } from "../html/context.ts";
import { placeText, quoted } from "../place.ts";
import { headingLines, notCheckedLines } from "../text-parts.ts";
import type { Window } from "./days.ts";
import { dueList, type Due } from "./list.ts";

type Asked = Pick<RenderOptions, "lang" | "quiet">;

const entryLines = ({ day, file, deadline }: Due, { lang }: Asked): readonly Line[] => {
  const page = pageWords(lang);
  const when = day === null ? "–" : (lang === "vi" ? dateVi : dateEn)(day);
  const way = [deadline.via ?? "", deadline.to.join(", ")].filter(Boolean).join(" → ");
  const what = [page.kinds[deadline.kind], page.recurrences[deadline.recurrence]].join(", ");
  const where = [file.file, placeText(deadline.location, lang)].filter(Boolean).join(", ");
  return [
    paragraph(2, [{ text: when, style: "strong" }, { text: `${what}${way ? ` → ${way}` : ""}` }], 4),
    paragraph(4, [{ text: `${where}: ${quoted(deadline.text, 120)}`, style: "dim" }]),
  ];
};

const byBody = (all: readonly Due[], asked: Asked): readonly Line[] => {
  const words = dueWords(asked.lang);
  return [...new Set(all.map(({ body }) => body))].flatMap((body) => [
    blank,
    paragraph(0, [{ text: body ?? words.nobody, style: "title" }]),
    ...all.filter((one) => one.body === body).flatMap((one) => entryLines(one, asked)),
  ]);
};

/** The table that whoever keeps an archive reads: by body and day. */
export const renderDueText = (report: Report, window: Window, options: RenderOptions): string => {
  const { lang, quiet, width, paint } = options;
  const words = dueWords(lang);
  const { due, undated } = dueList(report, window);
  const unread = report.files.filter(({ reason }) => reason !== null);
  return layOut(
    [
      paragraph(0, [{ text: `${report.tool.name} ${report.tool.version}`, style: "dim" }]),
      ...byBody(due, options),
      ...(quiet || undated.length === 0 ? [] : [...headingLines(words.undated), ...byBody(undated, options)]),
      ...unread.flatMap((file) => [
        blank,
        paragraph(0, [{ text: file.file, style: "title" }]),
        ...notCheckedLines(file, lang),
      ]),
      blank,
      paragraph(0, [{ text: words.total(due.length, undated.length, report.files.length), style: "strong" }]),
    ],
    width,
    paint,
  );
};
