// Entry of the child process: reads one file after the other, as asked on standard input.
import { join } from "node:path";
import process from "node:process";
import { Worker } from "node:worker_threads";
import { crashed, errorName, hearCrashes } from "../../machine/crash.ts";
import type { ReadResult } from "../../model/document.ts";
import type { FileReport } from "../../model/report.ts";
import { read } from "../../readers/index.ts";
import { frame, unframe, type Frame } from "./frames.ts";
import { ownTime, ownMemory } from "./share.ts";
import {
  CELLS,
  TELLS_CRASHES,
  type Answer,
  type Answered,
  type FileRequest,
  type PortableMeasures,
  type Request,
  type Wanted,
} from "./protocol.ts";
import { isLight } from "./weight.ts";

declare const __dirname: string;

const MOST_REQUEST_BYTES = 4_000_000_000;
const cells = new Float64Array(new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT));
let measures: PortableMeasures = { packs: [], parents: [] };

// Nothing that a library prints may come between the frames.
const send = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;

/** What was read and is not sent, until it is asked for. */
let held: { readonly bytes: Uint8Array; readonly result: ReadResult } | null = null;

/** An answer and the bytes that come with it. */
type Reply = readonly [answer: Answer, bytes?: Uint8Array];

const reply = async (
  { original, ...report }: FileReport,
  { document: isWanted, json: lang }: Wanted,
): Promise<Reply> => {
  const { plan, results } = report;
  const document = (isWanted && original?.document) || null;
  if (plan && lang) {
    const written = (await import("../../report/json.ts")).writtenJson(plan, results, lang);
    const json = { lang, planBytes: Buffer.byteLength(written.plan) };
    return [{ task: "check", report: { ...report, plan: null }, document, json }, Buffer.from(written.text)];
  }
  // What only a comparison of two plans looks at need not travel.
  const light = plan ? { ...report, plan: { ...plan, mentions: [] } } : report;
  return [{ task: "check", report: light, document, json: null }];
};

const answer = async (request: FileRequest, bytes: Uint8Array): Promise<Reply> => {
  const { name, reading } = request;
  if (request.task === "read") {
    const result = await read(bytes, name, reading);
    held = request.hold && result.ok && !isLight(result.document) ? { bytes, result } : null;
    return [held ? { task: "held" } : { task: "read", result }];
  }
  const [{ judged }, { understanding }] = await Promise.all([
    import("../../check-plan.ts"),
    import("../understanding.ts"),
  ]);
  const source =
    request.task === "judge" && held ? held : { bytes, result: await read(bytes, name, reading) };
  held = null;
  const whole = { ...(await understanding(reading)), ...measures };
  return reply(judged(source.bytes, source.result, name, whole), request.wanted);
};

const work = async ({ header, bytes }: Frame): Promise<void> => {
  const request = header as Request;
  if (request.task === "measures") {
    measures = request.measures;
    return;
  }
  const { limits } = request.reading;
  cells[CELLS.memory] = ownMemory(limits);
  cells[CELLS.timeout] = ownTime(limits) + 500;
  cells[CELLS.begun] = Date.now();
  const [given, extra] = await answer(request, bytes);
  const answered: Answered = { answer: given, memory: process.memoryUsage.rss() };
  const framed = frame(answered, extra);
  cells[CELLS.begun] = 0;
  send(framed);
};

if (process.env[TELLS_CRASHES] === "1") hearCrashes((text) => process.stderr.write(`${text}\n`));

const crash = (error: unknown): void => {
  crashed("reader", error);
  process.stderr.write(`kh-check: ${errorName(error) || "error"}\n`, () => {
    process.exit(1);
  });
};

process.on("uncaughtException", crash);
process.on("unhandledRejection", crash);
new Worker(join(__dirname, "watchdog.cjs"), { workerData: cells.buffer }).unref();

/** What the file will need, by its ending: loaded while the supervisor itself still loads. */
const readerOf: Readonly<Record<string, () => Promise<unknown>>> = {
  pdf: async () => {
    const [{ engineModule }] = await Promise.all([
      import("../../readers/pdf/engine/module.ts"),
      import("../../readers/pdf/index.ts"),
    ]);
    engineModule();
  },
  odt: () => import("../../readers/odt/index.ts"),
  doc: () => import("../../readers/doc/index.ts"),
  rtf: () => import("../../readers/rtf/index.ts"),
};
const early = readerOf[process.argv[2] ?? ""]?.().catch(() => undefined);

let queue: Promise<unknown> = Promise.resolve(early);
process.stdin.on(
  "data",
  unframe(
    MOST_REQUEST_BYTES,
    (frame) => {
      queue = queue.then(() => work(frame)).catch(crash);
    },
    () => {
      crash(null);
    },
  ),
);
process.stdin.on("end", () => process.exit(0));
