import { expect, it } from "vitest";
import { Typesetter } from "./support/layout.ts";
import { bodyTexts } from "./support/read.ts";
import { pdf } from "./support/writer.ts";

const TEXT =
  "- Tổ chức các lớp tập huấn cho cán bộ cơ sở về kỹ năng truyền thông, lồng ghép giới trong công tác tuyên truyền ở thôn, bản và các khu dân cư trên địa bàn xã;";

function long(pages: number): Uint8Array {
  const doc = pdf();
  const set = new Typesetter(doc);
  for (let i = 0; i < pages * 12; i++) set.paragraph(TEXT);
  return doc.bytes();
}

async function timed(bytes: Uint8Array): Promise<number> {
  const start = performance.now();
  await bodyTexts(bytes);
  return performance.now() - start;
}

it("takes time in proportion to the pages", async () => {
  const [few, many] = [long(10), long(120)];
  await timed(few);
  const short = Math.min(await timed(few), await timed(few), await timed(few));
  const large = Math.min(await timed(many), await timed(many));
  expect(large / short).toBeLessThan(12 * 2.5);
});

it("loses no paragraph of many pages", async () => {
  const texts = await bodyTexts(long(40));
  expect(texts).toHaveLength(480);
  expect(new Set(texts)).toEqual(new Set([TEXT]));
});
