import type { Report } from "../../model/report.ts";
import { jsonText } from "../json-text.ts";
import { locationJson } from "../location-json.ts";
import type { Window } from "./days.ts";
import { dueList, type Due } from "./list.ts";

const entryJson = ({ body, day, file, plan, deadline }: Due) => ({
  body,
  day,
  kind: deadline.kind,
  recurrence: deadline.recurrence,
  relation: deadline.relation,
  date: deadline.date,
  until: deadline.until,
  time: deadline.time,
  to: deadline.to,
  via: deadline.via,
  uncertain: deadline.uncertain,
  text: deadline.text,
  file: file.file,
  plan: { number: plan.number, title: plan.title },
  location: locationJson(deadline.location),
});

/** The same for programs. The window is written where the person named its first day, never the day of the clock. */
export const renderDueJson = (report: Report, window: Window, isNamed: boolean): string => {
  const { due, undated } = dueList(report, window);
  return jsonText({
    schemaVersion: 1,
    tool: { name: report.tool.name, version: report.tool.version },
    window: isNamed ? window : null,
    due: due.map(entryJson),
    undated: undated.map(entryJson),
    notChecked: report.files.flatMap(({ file, reason }) => (reason === null ? [] : [{ file, reason }])),
  });
};
