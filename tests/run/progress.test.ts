import { expect, test } from "vitest";
import { paceOf, startProgress } from "../../src/run/progress.ts";

const run = (total: number, isTerminal: boolean, milliseconds: number): string => {
  let clock = 0;
  let written = "";
  const progress = startProgress(total, {
    write: (text) => {
      written += text;
    },
    isTerminal,
    say: ({ done, total: all }, { perSecond, secondsLeft }) =>
      `${String(done)}/${String(all)} ${String(perSecond)}/s ${String(secondsLeft)} s`,
    now: () => clock,
  });
  for (let n = 0; n < total; n++) {
    clock += milliseconds;
    progress.step();
  }
  progress.end();
  return written;
};

test("short runs and single files say nothing", () => {
  expect([run(5, true, 100), run(1, true, 9000), run(5, false, 100)]).toEqual(["", "", ""]);
});

test("a terminal has one line that changes and goes", () => {
  expect(run(4, true, 1000)).toBe(
    "\r\u001b[K1/4 1/s 3 s\r\u001b[K2/4 1/s 2 s\r\u001b[K3/4 1/s 1 s\r\u001b[K",
  );
});

test("elsewhere plain lines, far apart, without a control sign", () => {
  const lines = run(60, false, 1000);
  expect(lines).toBe([10, 20, 30, 40, 50].map((n) => `${String(n)}/60 1/s ${String(60 - n)} s\n`).join(""));
});

test("nothing done yet: no rate, no guess", () => {
  expect(paceOf({ done: 0, total: 9, elapsed: 500 })).toEqual({ perSecond: 0, secondsLeft: 0 });
  expect(paceOf({ done: 3, total: 9, elapsed: 1500 })).toEqual({ perSecond: 2, secondsLeft: 3 });
});
