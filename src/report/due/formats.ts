import type { ReportFormat } from "../format.ts";
import type { Window } from "./days.ts";
import { renderIcs } from "./ics.ts";
import { renderDueJson } from "./json.ts";
import { renderDueText } from "./text.ts";

/** The forms of the list; `isNamed`: the person named the first day of the window. */
export const dueFormats = (window: Window, isNamed: boolean) =>
  ({
    text: () =>
      Promise.resolve<ReportFormat>({
        render: (report, options) => renderDueText(report, window, options),
        printable: true,
        isOurs: (head) => /^(?:\u001b\[\d+m)*kh-check \d/.test(head),
      }),
    json: () =>
      Promise.resolve<ReportFormat>({
        render: (report) => renderDueJson(report, window, isNamed),
        printable: true,
        isOurs: (head) => /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "kh-check"/.test(head),
      }),
    ics: () =>
      Promise.resolve<ReportFormat>({
        render: (report, { lang }) => renderIcs(report, window, lang),
        printable: true,
        isOurs: (head) => /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/kh-check\/\//.test(head),
      }),
  }) as const satisfies Record<string, () => Promise<ReportFormat>>;
