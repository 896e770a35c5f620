import { expect, test } from "vitest";
import { read } from "../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { gapSentence } from "../../src/report/messages.ts";
import { isSettled, limitsHere } from "../../src/run/isolation/weight.ts";
import { makeDocx, p, r } from "./docx/make-docx.ts";

const short = { ...DEFAULT_LIMITS, maxParagraphCharacters: 10 };
const readWith = (text: string, limits = short) =>
  read(Buffer.from(text), "plan.txt", { revisions: "accepted", limits });

test.each([
  ["mười chữ 10", "mười chữ 1"],
  ["mười chữ\u{1F600}a", "mười chữ\u{1F600}"],
  ["mười chữ \u{1F600}", "mười chữ "],
])("%j ends at the limit, and the rest is a gap that names it", async (text, kept) => {
  const result = await readWith(`đầu\n\n${text}`);
  if (!result.ok) throw new Error(result.reason);
  expect(result.document.blocks.map((block) => block.text)).toEqual(["đầu", kept]);
  expect(result.document.gaps).toMatchObject([{ code: "limit", place: { line: 3 } }]);
  expect(gapSentence(result.document.gaps[0]!, "en")).toContain("--max-paragraph-characters 10");
});

test("what is short enough is left alone", async () => {
  expect(await readWith("mười chữ 1")).toMatchObject({ ok: true, document: { gaps: [] } });
});

test("a Word file that is too heavy for the process is not settled, one beyond the limits stays refused", async () => {
  const bytes = makeDocx({ body: p(r("a")) + "<w:p/>".repeat(300_000) });
  const reading = { revisions: "accepted", limits: DEFAULT_LIMITS } as const;
  const here = await read(bytes, "a.docx", { ...reading, limits: limitsHere(DEFAULT_LIMITS) });
  expect([here.ok, isSettled(here)]).toEqual([false, false]);
  expect((await read(bytes, "a.docx", reading)).ok).toBe(true);
  const light = await read(makeDocx({ body: p(r("a")) }), "a.docx", reading);
  expect([light.ok, isSettled(light)]).toEqual([true, true]);
});
