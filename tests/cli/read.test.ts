import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderWith, run } from "./run.ts";

const SENTENCE =
  "Phấn đấu đến năm 2030 ít nhất 85% thôn có tủ sách, so với năm 2025; Sở Y tế báo cáo trước ngày 20/11 hằng năm.";
const PLAN = [
  "**KẾ HOẠCH**",
  "**Xây dựng tủ sách thôn năm 2027**",
  "**I. MỤC TIÊU**",
  "1. Có ít nhất 30 tủ sách.",
  "**II. NHIỆM VỤ**",
  "1. Trao 12 nghìn 500 cuốn sách trong tháng sáu.",
].join("\n\n");

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({ "plan.md": PLAN, "letter.md": "Kính gửi anh Ba,\n\nTôi vẫn khỏe." });
});
afterAll(() => folder.remove());
const read = (...args: string[]) => run(["read", ...args], { cwd: folder.path });

interface Mark {
  readonly what: string;
  readonly text: string;
  readonly reads: string;
  readonly role: string | null;
}
const marksOf = (stdout: string): readonly string[] =>
  (JSON.parse(stdout) as { sentences: { marks: Mark[] }[] }).sentences.flatMap(({ marks }) =>
    marks.map(({ what, text, reads, role }) => `${what} ${text}: ${reads} (${String(role)})`),
  );

describe("kh-check read", () => {
  it("says of each number, day and body of a sentence what it was taken for", async () => {
    const { code, stdout } = await read(SENTENCE, "-f", "json");
    expect(code).toBe(0);
    expect(marksOf(stdout)).toEqual([
      "modality Phấn đấu: aspired (said)",
      "date năm 2030: by 2030 (milestone)",
      "number 85%: >= 85 % (target)",
      "date năm 2025: 2025 (baseline)",
      "agency Sở Y tế: Sở Y tế (said)",
      "date ngày 20/11: before 11-20 (deadline)",
      "rhythm hằng năm: year (said)",
    ]);
  });

  it.each([
    ["vi", "“85%” · số lượng: ít nhất 85 % · chỉ tiêu", "“ngày 20/11” · thời gian: trước 20/11 · thời hạn"],
    ["en", "“85%” · quantity: at least 85 % · target", "“ngày 20/11” · time: before 20/11 · deadline"],
  ])("in %s, in words that people use", async (lang, number, day) => {
    const { stdout } = await read(SENTENCE, "--lang", lang);
    expect(stdout).toContain(`  ${number}\n`);
    expect(stdout).toContain(`  ${day}\n`);
    expect(stdout).not.toMatch(/>=|undefined|null/);
  });

  it("says where nothing answers for a number", async () => {
    const { stdout } = await read("Tỉnh có 12 huyện từ năm 2009 và trời đẹp");
    expect(stdout).toContain("chưa rõ dùng để làm gì");
  });

  it("reads a file, or one part of it", async () => {
    const whole = await read("plan.md", "-f", "json");
    expect(marksOf(whole.stdout)).toEqual([
      "number 30 tủ sách: >= 30 tủ sách (target)",
      "number 12 nghìn 500 cuốn: 12500 cuốn (target)",
      "date tháng sáu: by --06 (deadline)",
    ]);
    const { stdout } = await read("plan.md", "--section", "II");
    expect(stdout).toContain("[II.1] Trao 12 nghìn 500 cuốn sách");
    expect(stdout).not.toContain("[I.1]");
  });

  it.each([
    ["a file that is not there", ["missing.docx"], 2],
    ["a file that is no plan", ["letter.md"], 3],
    ["nothing", [], 2],
  ])("%s is told", async (_, args, code) => {
    const answer = await read(...args);
    expect([answer.code, answer.stdout]).toEqual([code, ""]);
    expect(answer.stderr).not.toBe("");
  });
});
