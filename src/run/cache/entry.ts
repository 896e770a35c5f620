import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Plan } from "../../model/plan.ts";
import type { FileReport, ReadyJson } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { writtenJson } from "../../report/json.ts";

/** What a cache keeps of a report: everything but the name and the draft itself. */
export type Answer = Omit<FileReport, "file" | "original">;

type Key = keyof Plan;

/** What most reports show of a plan; the larger part of it is taken apart only when somebody looks. */
const head: ReadonlySet<string> = new Set([
  "issuer",
  "number",
  "issued",
  "title",
  "period",
  "sections",
] satisfies Key[]);

// A key of the larger part keeps its turn: an answer that is written again is written the same.
const headOf = (plan: Plan) =>
  Object.fromEntries(
    Object.entries(plan).map(([key, value]) => [key, head.has(key) ? (value as unknown) : 0]),
  );
const restOf = (plan: Plan) => Object.fromEntries(Object.entries(plan).filter(([key]) => !head.has(key)));

const lengthBytes = 4;
const fast = { level: 1 } as const;

const joined = (parts: readonly Buffer[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );

/** No draft within the limits comes near it; an entry that grows beyond was not written by us. */
const mostBytes = { maxOutputLength: 128 * 1024 * 1024 };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const areRecords = (value: unknown, ...lists: readonly string[]): boolean =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && lists.every((key) => Array.isArray(one[key])));

const isResult = (one: unknown): boolean =>
  isRecord(one) &&
  typeof one["rule"] === "string" &&
  areRecords(one["evidence"]) &&
  areRecords(one["candidates"]) &&
  areRecords(one["findings"], "related") &&
  (one["findings"] as Readonly<Record<string, unknown>>[]).every(
    ({ facts, location, source }) =>
      isRecord(facts) && isRecord(source) && isRecord(location) && typeof location["quote"] === "string",
  );

/** Sealed well, but by whom? What is no answer of ours is checked anew. */
const isAnswer = (value: unknown): value is Answer =>
  isRecord(value) &&
  (value["status"] === "checked" || value["status"] === "checked-with-gaps") &&
  value["reason"] === null &&
  areRecords(value["gaps"]) &&
  areRecords(value["packChoices"]) &&
  Array.isArray(value["results"]) &&
  value["results"].every(isResult) &&
  isRecord(value["plan"]) &&
  areRecords(value["plan"]["sections"]);

const parted = (bytes: Buffer): readonly Buffer[] => {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const from = at + lengthBytes;
    at = from + bytes.readUInt32BE(at);
    parts.push(bytes.subarray(from, at));
  }
  return parts;
};

// Node takes UTF-16 apart ten times as fast as UTF-8.
const encoding = "utf16le";

/** An answer as bytes: what every report reads, the rest of the plan, then what `json` writes in this language. */
export const toBytes = (answer: Answer, lang: Language): Buffer => {
  const { plan, results } = answer;
  const front = Buffer.from(JSON.stringify({ ...answer, plan: plan && headOf(plan) }), encoding);
  if (!plan) return joined([front]);
  const written = writtenJson(plan, results, lang);
  return joined([
    front,
    deflateRawSync(JSON.stringify(restOf(plan)), fast),
    Buffer.from(String(Buffer.byteLength(written.plan))),
    deflateRawSync(written.text, fast),
  ]);
};

/** The answer again; of the plan only the head is taken apart yet. */
export const fromBytes = (bytes: Buffer, lang: Language): Answer => {
  const [front, rest, planBytes, written] = parted(bytes);
  const answer: unknown = JSON.parse(front!.toString(encoding));
  if (!isAnswer(answer) || !answer.plan || !rest || !planBytes || !written) throw new Error("no answer");
  let made: Plan | null = null;
  const part = (key: Key) => ({
    enumerable: true,
    get: () => (made ??= JSON.parse(inflateRawSync(rest, mostBytes).toString("utf8")) as Plan)[key],
  });
  for (const key of Object.keys(answer.plan) as Key[])
    if (!head.has(key)) Object.defineProperty(answer.plan, key, part(key));
  const ready = (): ReadyJson => {
    const text = inflateRawSync(written, mostBytes);
    return { lang, text, plan: text.subarray(0, Number(planBytes.toString())), of: answer.results };
  };
  return { ...answer, ready };
};
