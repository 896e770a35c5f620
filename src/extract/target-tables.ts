import type { Lexicon } from "../lexicon/index.ts";
import type { Quantity, Target } from "../model/plan.ts";
import { lowered, singleSpaced } from "../text/letters.ts";
import { type Amount, amountsOf } from "../language/amounts.ts";
import { commitmentOf } from "../language/commitment.ts";
import { frequencyIn } from "../language/rhythm.ts";
import type { Row, Table } from "./tables.ts";
import { baselineIn, milestonesIn } from "../language/years.ts";

interface Columns {
  readonly what: number;
  readonly unit: number;
  /** The column that says when, where the heads of the values do not. */
  readonly when: number;
  readonly owner: number;
  /** Columns that hold values, with the year of their head. */
  readonly values: readonly {
    readonly at: number;
    readonly year: number | null;
    readonly frequency: Target["frequency"];
  }[];
}

const isFigure = (cell: string): boolean =>
  /\d/.test(cell) &&
  /^[^A-Za-zÀ-ỿ]*\d[\d.,]*(?:\s*[-–]\s*[\d.,]+)?\s*%?/.test(opened(cell)) &&
  cell.length < 60;

const opened = (cell: string): string =>
  lowered(cell).replace(
    /^(?:(?:đạt|có|từ|ít nhất|tối thiểu|trên|dưới|không quá|tối đa|tăng|giảm|còn|hơn|không dưới)\s+)*/,
    "",
  );

/** Columns that describe, number or report on the past hold no targets. */
const noValue =
  /^(?:stt|tt|số\s*tt)$|hiện\s+trạng|thực\s+hiện\s+năm|kết\s+quả\s+năm|ghi\s+chú|kinh\s+phí|thời\s+(?:gian|hạn)|tiến\s+độ|lộ\s+trình/;

const columnsOf = (table: Table): Columns | null => {
  const rows = table.rows.filter((row) => !row.group);
  const holdsFigures = (at: number): boolean => {
    const filled = rows.map((row) => row.cells[at]!).filter((cell) => cell !== "" && cell !== "-");
    return filled.length > 0 && filled.filter(isFigure).length >= filled.length * 0.7;
  };
  const heads = table.heads.map(lowered);
  const what = heads.findIndex(
    (head, at) => /chỉ\s+tiêu|mục\s+tiêu|nội\s+dung|tên/.test(head) && !holdsFigures(at),
  );
  const unit = heads.findIndex((head) => /đơn\s+vị\s+tính|đvt|^đơn\s+vị$/.test(head));
  const when = heads.findIndex((head) =>
    /thời\s+(?:gian|hạn)|tiến\s+độ|lộ\s+trình|năm\s+(?:thực\s+hiện|hoàn\s+thành)/.test(head),
  );
  const owner = heads.findIndex(
    (head, at) =>
      at !== unit &&
      /chủ\s+trì|thực\s+hiện$|theo\s+dõi|phụ\s+trách|chịu\s+trách\s+nhiệm|cơ\s+quan|đơn\s+vị/.test(head),
  );
  const values = heads.flatMap((head, at) => {
    if (at <= what || [unit, when, owner].includes(at) || noValue.test(head) || !holdsFigures(at)) return [];
    const year = /(20\d{2})(?!\s*-)/.exec(head.replace(/20\d{2}\s*-\s*(?=20\d{2})/, ""))?.[1];
    return [{ at, year: year === undefined ? null : Number(year), frequency: frequencyIn(head) }];
  });
  const measured =
    unit >= 0 || values.some((v) => v.year !== null) || /chỉ\s+tiêu|mục\s+tiêu/.test(heads.join(" "));
  return what >= 0 && values.length > 0 && measured ? { what, unit, when, owner, values } : null;
};

const amountIn = (cell: string, unit: string): Amount | null => {
  const low = lowered(cell).replace(/\n/g, " ").trim();
  const written = amountsOf(low)[0];
  if (written) return written;
  const measured = `${low} ${unit}`.replace(/\s+(?=%)/, "");
  return /^(?:[<>≥≤=\s]|ít nhất|tối thiểu|trên|dưới|không quá|từ|đạt|tối đa)*[\d.,]+(?:\s*-\s*[\d.,]+)?(?:\s*trở lên)?$/.test(
    low,
  )
    ? (amountsOf(measured.replace(/^([\d.,]+)\s+trở lên\s+(.+)$/, "$1 $2 trở lên"))[0] ?? null)
    : null;
};

const unitOf = (row: Row, columns: Columns): string => {
  const low = columns.unit < 0 ? "" : lowered(row.cells[columns.unit]!).trim();
  if (low !== "") return amountsOf(`1 ${low}`)[0]?.unit ?? low;
  return /tỷ\s+lệ|tỉ\s+lệ|\(%\)/.test(lowered(row.cells[columns.what]!)) ? "%" : "";
};

const targetOf = (row: Row, columns: Columns, groupYear: number | null, lexicon: Lexicon): Target | null => {
  const text = singleSpaced(row.cells[columns.what]!);
  const unit = unitOf(row, columns);
  const found = columns.values.flatMap((column) => {
    const amount = amountIn(row.cells[column.at]!, unit);
    return amount ? [{ amount, column }] : [];
  });
  if (found.length === 0 || text === "") return null;
  const low = lowered(text);
  const when = columns.when < 0 ? "" : lowered(row.cells[columns.when]!);
  const ownYear = milestonesIn(when, []).at(-1)?.year ?? milestonesIn(low, []).at(-1)?.year ?? null;
  return {
    text,
    quantities: found.map(({ amount, column }): Quantity => ({
      comparator: amount.comparator,
      value: amount.value,
      max: amount.max,
      unit: amount.unit,
      byYear: column.year ?? ownYear ?? groupYear,
    })),
    change: found.some(({ amount }) => amount.change !== null)
      ? found.find(({ amount }) => amount.change !== null)!.amount.change
      : /(?<![A-Za-zÀ-ỿ])tăng(?!\s+cường)/.test(low)
        ? "increase"
        : /(?<![A-Za-zÀ-ỿ])giảm/.test(low)
          ? "decrease"
          : null,
    frequency:
      frequencyIn(when) ??
      frequencyIn(low) ??
      found.map((f) => f.column.frequency).find((f) => f !== null) ??
      null,
    baselineYear:
      baselineIn(low) ??
      found.map(({ column }) => baselineIn(row.cells[column.at]!)).find((year) => year !== null) ??
      null,
    ...commitmentOf(text),
    approximate: found.some(({ amount }) => amount.approximate),
    origin: "table",
    binds: lexicon.find(text).map((h) => h.name),
    owners: columns.owner < 0 ? [] : lexicon.find(row.cells[columns.owner]!).map((h) => h.name),
    uncertain: row.item.uncertain,
    location: row.item.location,
  };
};

/** The targets of the tables: the year stands in the column head or in a group row, the unit in its own column. */
export const targetsInTables = (tables: readonly Table[], lexicon: Lexicon): Target[] =>
  tables.flatMap((table) => {
    const columns = columnsOf(table);
    if (!columns) return [];
    let groupYear: number | null = null;
    return table.rows.flatMap((row) => {
      if (row.group) {
        groupYear =
          milestonesIn(lowered(row.cells.find((c) => /20\d{2}/.test(c)) ?? ""), []).at(-1)?.year ?? groupYear;
        return [];
      }
      const target = targetOf(row, columns, groupYear, lexicon);
      return target ? [target] : [];
    });
  });

/** Whether a table holds targets, so that its cells are not read a second time as sentences. */
export const isTargetTable = (table: Table): boolean => columnsOf(table) !== null;
