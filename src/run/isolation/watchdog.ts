// Runs as a thread of the child, because the reader may keep the child's own loop busy for ever.
import { writeSync } from "node:fs";
import process from "node:process";
import { workerData } from "node:worker_threads";
import { CELLS, OUT_OF_MEMORY, TIMED_OUT } from "./protocol.ts";

const cells = new Float64Array(workerData as SharedArrayBuffer);
const supervisor = process.ppid;
const STDERR = 2;

const end = (word: string): void => {
  try {
    writeSync(STDERR, `${word}\n`);
  } finally {
    process.kill(process.pid, "SIGKILL");
  }
};

setInterval(() => {
  const memory = cells[CELLS.memory]!;
  if (memory > 0 && process.memoryUsage.rss() > memory) end(OUT_OF_MEMORY);
  // The supervisor ends a file first; this is for the case that it is gone.
  const begun = cells[CELLS.begun]!;
  if (begun > 0 && (Date.now() - begun > cells[CELLS.timeout]! || process.ppid !== supervisor))
    end(TIMED_OUT);
}, 15);
