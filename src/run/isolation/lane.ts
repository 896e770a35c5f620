import { spawn, type ChildProcess } from "node:child_process";
import { dirname } from "node:path";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { hearsCrashes, passOn } from "../../machine/crash.ts";
import { DEFAULT_LIMITS } from "../../readers/limits.ts";
import { frame, unframe } from "./frames.ts";
import {
  MOST_ANSWER_BYTES,
  OUT_OF_MEMORY,
  TELLS_CRASHES,
  TIMED_OUT,
  type Answer,
  type Answered,
  type Failure,
  type FileRequest,
  type PortableMeasures,
  type Request,
} from "./protocol.ts";

export type Outcome =
  | { readonly ok: true; readonly answer: Answer; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: Failure; readonly detail: string };

/** One child process and the files it is given, one after the other. */
export interface Lane {
  readonly run: (
    request: FileRequest,
    bytes: Uint8Array,
    measures: PortableMeasures | null,
    milliseconds: number,
  ) => Promise<Outcome>;
  /** It was given many files, or holds on to the memory of a large one: the next file deserves a new child. */
  readonly worn: () => boolean;
  /** It failed or was ended; another one must take its place. */
  readonly over: () => boolean;
  readonly end: () => void;
}

/** What a system needs to start programs at all; a document's reader has no business with the rest. */
const KEPT = [
  "PATH",
  "PATHEXT",
  "SystemRoot",
  "TEMP",
  "TMP",
  "TMPDIR",
  "HOME",
  "USERPROFILE",
  "APPDATA",
  "LOCALAPPDATA",
];
const MOST_WORDS = 4_000;
const FILES_PER_CHILD = 1000;
/** What a child holds after files of the size of plans is less. */
const WORN_BYTES = 224 * 1024 * 1024;

const environment = (): Record<string, string> => ({
  ...Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ),
  ...(hearsCrashes() ? { [TELLS_CRASHES]: "1" } : {}),
});

/** A child that died says why in the words it leaves; the system may end it for its memory without any. */
const failureOf = (words: string): Failure => {
  if (words.includes(TIMED_OUT)) return "timed-out";
  return words.includes(OUT_OF_MEMORY) || /heap out of memory|allocation failed|OOM/i.test(words)
    ? "out-of-memory"
    : "reader-crashed";
};

const setWaitedFor = (child: ChildProcess, waited: boolean): void => {
  for (const one of [child, child.stdin, child.stdout, child.stderr] as unknown as Readable[]) {
    const counted = one as unknown as { ref?: () => void; unref?: () => void };
    if (waited) counted.ref?.();
    else counted.unref?.();
  }
};

/** Where the engine may use more, it lets garbage lie, and the limit would meet files that do not need it. */
const heapFlag = (maxMemory: number): string =>
  `--max-old-space-size=${String(Math.ceil((maxMemory * 0.75) / 2 ** 20))}`;

/** Starts a child; `hint` is the ending of the file that it will be given first. */
export const startLane = (entry: string, hint: string, maxMemory = DEFAULT_LIMITS.maxMemory): Lane => {
  const child = spawn(process.execPath, [heapFlag(maxMemory), entry, hint], {
    stdio: ["pipe", "pipe", "pipe"],
    env: environment(),
    cwd: dirname(entry),
    windowsHide: true,
  }) as ChildProcess & { stdin: Writable; stdout: Readable; stderr: Readable };
  let words = "";
  let over = false;
  let given = 0;
  let held = 0;
  let sent: PortableMeasures | null = null;
  let settle: (outcome: Outcome) => void = () => undefined;

  const end = (): void => {
    over = true;
    child.kill("SIGKILL");
  };
  const fail = (reason: Failure, detail = ""): void => {
    end();
    settle({ ok: false, reason, detail });
  };
  child.stdout.on(
    "data",
    unframe(
      MOST_ANSWER_BYTES,
      ({ header, bytes }) => {
        const { answer, memory } = header as Answered;
        held = memory;
        settle({ ok: true, answer, bytes });
      },
      () => {
        fail("too-complex");
      },
    ),
  );
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    words = (words + chunk).slice(-MOST_WORDS);
    passOn(chunk);
  });
  child.on("error", () => {
    fail("reader-crashed");
  });
  // After `close` nothing more comes, so the last words are known.
  child.on("close", () => {
    fail(failureOf(words));
  });
  // A child that dies while it is written to: `close` tells why.
  child.stdin.on("error", () => undefined);
  setWaitedFor(child, false);

  return {
    worn: () => given >= FILES_PER_CHILD || held > WORN_BYTES,
    over: () => over,
    end,
    run: (request, bytes, measures, milliseconds) =>
      new Promise<Outcome>((resolve) => {
        given++;
        const timer = setTimeout(() => {
          fail("timed-out", `timeout ${String(request.reading.limits.timeout)}`);
        }, milliseconds);
        settle = (outcome) => {
          settle = () => undefined;
          clearTimeout(timer);
          setWaitedFor(child, false);
          resolve(outcome);
        };
        setWaitedFor(child, true);
        if (over) {
          fail(failureOf(words));
          return;
        }
        if (measures && sent !== measures) {
          child.stdin.write(frame({ task: "measures", measures } satisfies Request));
          sent = measures;
        }
        child.stdin.write(frame(request, bytes));
      }),
  };
};
