import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/model/document.ts";
import { read } from "../../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import { verify } from "../../../src/readers/verify/index.ts";
import { makeDocx, p, r } from "../docx/make-docx.ts";
import { Typesetter } from "../pdf/support/layout.ts";
import { pdf } from "../pdf/support/writer.ts";

const documentOf = async (bytes: Uint8Array): Promise<Document> => {
  const result = await read(bytes, "", { revisions: "accepted", limits: DEFAULT_LIMITS });
  if (!result.ok) throw new Error(result.reason);
  return result.document;
};
const without = (document: Document, word: string): Document => ({
  ...document,
  blocks: document.blocks.filter(({ text }) => !text.includes(word)),
});
const FIRST = "Các phòng chuyên môn xây dựng kế hoạch riêng, gửi về bộ phận văn thư trước kỳ họp cuối năm.";
const SECOND = "Đội lưu động chiếu phim ở mười hai bản vùng cao, mỗi bản hai buổi tối trong mùa khô.";

const root = join(import.meta.dirname, "../../..");
const inFolder = (folder: string, endings: readonly string[]): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => endings.some((ending) => name.endsWith(ending)))
        .map((name) => join(folder, name))
    : [];
const seeds = inFolder(join(root, "../shared/seeds"), [".docx", ".pdf"]);

describe("a second reader of the same bytes", () => {
  it("agrees on every fixture", { timeout: 60_000 }, async () => {
    const files = inFolder(join(root, "fixtures"), [".docx", ".pdf"]);
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const bytes = readFileSync(file);
      const document = await documentOf(bytes);
      expect([file, await verify(bytes, document.format, document)]).toEqual([file, []]);
    }
  });

  it.skipIf(seeds.length === 0)(
    seeds.length === 0 ? "skipped: needs ../shared" : "agrees on real plans",
    { timeout: 60_000 },
    async () => {
      for (const file of seeds) {
        const bytes = readFileSync(file);
        const document = await documentOf(bytes);
        expect([file, await verify(bytes, document.format, document)]).toEqual([file, []]);
      }
    },
  );

  const docx = makeDocx({ body: p(FIRST) + p(r(SECOND)) });
  const doc = pdf();
  const set = new Typesetter(doc, {});
  set.paragraph(FIRST);
  set.paragraph(SECOND);

  it.each([
    ["docx", docx],
    ["pdf", doc.bytes()],
  ] as const)("names what only it sees in a .%s", async (format, bytes) => {
    const whole = await documentOf(bytes);
    expect(await verify(bytes, format, whole)).toEqual([]);
    const gaps = await verify(bytes, format, without(whole, "Đội lưu động"));
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps[0]).toMatchObject({
      code: "readers-disagree",
      detail: expect.stringContaining("Đội") as unknown,
    });
  });

  it.each([
    ["docx", docx],
    ["pdf", doc.bytes()],
  ] as const)("names what it does not see in a .%s, and where", async (format, bytes) => {
    const whole = await documentOf(bytes);
    const extra = {
      ...whole.blocks[0]!,
      text: "Toàn bộ kinh phí do doanh nghiệp tự nguyện đóng góp, không dùng ngân sách.",
    };
    const gaps = await verify(bytes, format, { ...whole, blocks: [...whole.blocks, extra] });
    expect(gaps).toMatchObject([{ code: "readers-disagree", place: extra.place }]);
  });

  it("sees words that the page hides", async () => {
    const bytes = makeDocx({ body: p(FIRST) + p(r(SECOND, "<w:vanish/>")) });
    const gaps = await verify(bytes, "docx", await documentOf(bytes));
    expect(gaps.map(({ detail }) => detail.slice(0, 12))).toEqual([SECOND.slice(0, 12)]);
  });

  it("compares nothing where the second reader cannot follow", async () => {
    const document = await documentOf(docx);
    const empty = { ...document, blocks: [] };
    expect(await verify(docx, "docx", empty, "original")).toEqual([]);
    expect(await verify(docx, "odt", empty)).toEqual([]);
  });

  it("names a file that the second reader cannot read", async () => {
    const gaps = await verify(new Uint8Array(8), "docx", await documentOf(docx));
    expect(gaps).toMatchObject([{ code: "readers-disagree", place: null }]);
  });
});
