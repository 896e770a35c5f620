import { describe, expect, it } from "vitest";
import type { Item, LabelKind } from "../../src/model/plan.ts";
import { item, plan } from "./builder.ts";
import { kinds, runCheck } from "./rules.ts";

describe("words that stand twice in a row", () => {
  const words = (text: string) =>
    runCheck("repeated-words", {}, plan({ items: [item(text)] })).findings.map(({ actual }) => actual);

  it.each([
    "Xử lý nghiêm các hành vi vi phạm pháp luật về bình đẳng giới.",
    "Các cơ quan, tổ chức, tổ chức các hoạt động hưởng ứng.",
    "Các đoàn thể, tổ chức tổ chức ít nhất 02 cuộc.",
    "Luôn luôn lắng nghe, dần dần thay đổi nếp nghĩ, ngày càng ngày một tốt hơn.",
    "Truyền thông thông qua loa truyền thanh; học sinh sinh viên; nhân dân dân tộc thiểu số.",
    "Kế hoạch 5 năm năm 2026 - 2030, ngày 20/11 20/11.",
    "Các cơ sở Sở Y tế quản lý.",
    "Hội nghị nghị quyết; quyền lợi lợi ích của người dân.",
    "Bảo đảm an toàn khi thi công công trình thủy lợi và khai thác khoáng sản sản xuất xi măng.",
    "Gửi về Phòng Kế hoạch - Tổng hợp tổng hợp.",
    "Căn cứ Luật Giao dịch điện tử và kinh tế số số 12/2030/QH17.",
    "TT Đơn vị được kiểm tra kiểm tra Quyết định kiểm tra",
  ])("silent: %s", (text) => expect(words(text)).toEqual([]));

  it.each([
    ["Tập trung vào vào nhóm yếu thế.", ["vào"]],
    ["Phòng, chống bạo lực bạo lực trên cơ sở giới.", ["bạo lực"]],
    ["Nâng cao nhận thức về bình đẳng giới về bình đẳng giới cho người dân.", ["về bình đẳng giới"]],
    ["Của của cải; các các đơn vị.", ["Của", "các"]],
    ["Thực hiện Quyết định số số 71/QĐ-UBND.", ["số"]],
  ])("%s", (text, found) => expect(words(text)).toEqual(found));
});

describe("labels", () => {
  const row = (kind: LabelKind, labels: string, rest: Partial<Item> = {}) =>
    labels.split(" ").map((label) => item(`Nội dung ${label}`, { label, kind, path: label, ...rest }));
  const problems = (items: readonly Item[]) =>
    (["gap", "repeat"] as const).flatMap((problem) =>
      runCheck("numbering", { problem }, plan({ items })).findings.map(
        ({ kind, location }) => `${kind} ${location.section}`,
      ),
    );

  it.each<[LabelKind, string, string[]]>([
    ["roman", "I II III IV V VI", []],
    ["roman", "I III IV", ["numbering-gap III"]],
    ["roman", "II III", ["numbering-gap II"]],
    ["arabic", "1 2 3 1 2", []],
    ["arabic", "4 5 6", []],
    ["arabic", "1 2 2 3", ["numbering-repeat 2"]],
    ["arabic", "1 2 2 4", ["numbering-repeat 2"]],
    ["arabic", "1 2 5 4", ["numbering-gap 5"]],
    ["dotted", "1.1 1.2 1.4", ["numbering-gap 1.4"]],
    ["letter", "a b c d đ e g h i k l m n o p q r s t u v x y", []],
    ["letter", "a b c d e", ["numbering-gap e"]],
    ["letter", "a b c d đ e f", []],
    ["upper", "A B C D E", []],
    ["lower-roman", "i ii iv", ["numbering-gap iv"]],
    ["dash", "- - -", []],
  ])("%s %s", (kind, labels, expected) => expect(problems(row(kind, labels))).toEqual(expected));

  it("start anew under another parent and in an annex", () => {
    const items = [
      ...row("arabic", "1 2", { parent: 0 }),
      ...row("arabic", "1 2", { parent: 3 }),
      ...row("roman", "I II"),
      ...row("roman", "I II", { role: "annex" }),
    ];
    expect(problems(items)).toEqual([]);
  });
});

describe("numbers in words", () => {
  it("agree with the figures before them", () => {
    const found = (text: string) => kinds(runCheck("one-number", {}, plan({ items: [item(text)] })));
    expect(found("trong vòng 05 (năm) ngày làm việc")).toEqual([]);
    expect(found("ít nhất 02 (năm) cuộc")).toEqual(["inconsistent-number"]);
    expect(found("02 (hai cuộc truyền thông)")).toEqual([]);
  });
});

it("a bullet that stands twice, but not one duty of two agencies", () => {
  const text = "Phối hợp vận động người dân không tảo hôn, không bạo lực.";
  const find = (a: Partial<Item>, b: Partial<Item>) =>
    kinds(runCheck("duplicates", {}, plan({ items: [item(text, a), item(text, b)] })));
  expect(find({ parent: 1 }, { parent: 2 })).toEqual(["duplicate-text"]);
  const duty = { role: "organisation" } as const;
  expect(find({ ...duty, parent: 1 }, { ...duty, parent: 2 })).toEqual([]);
  expect(find({ ...duty, parent: 1 }, { ...duty, parent: 1 })).toEqual(["duplicate-text"]);
});

it("headings, lead-ins and particulars may stand under two tasks in the same words", () => {
  const find = (text: string, rest: Partial<Item> = {}) =>
    kinds(
      runCheck(
        "duplicates",
        {},
        plan({ items: [item(text, { ...rest, parent: 1 }), item(text, { ...rest, parent: 2 })] }),
      ),
    );
  const heading = "Ủy ban nhân dân các xã, phường ven sông Cái";
  expect(find(heading, { heading })).toEqual([]);
  expect(find("Mỗi đợt cao điểm các lực lượng phải làm những việc sau:")).toEqual([]);
  expect(find("Đơn vị chủ trì: Phòng Quản lý đô thị; phối hợp: Đội Trật tự đô thị.")).toEqual([]);
  expect(find("Vận động từng hộ ký cam kết không đổ rác xuống kênh.")).toEqual(["duplicate-text"]);
});

it("the years of a cited programme are not those of the plan that carries it out", () => {
  const found = (cited: string, again: string) =>
    kinds(
      runCheck(
        "one-number",
        {},
        plan({
          title: "Thực hiện Chương trình Sữa học đường giai đoạn 2027 - 2030",
          period: [2027, 2030],
          preamble: [item(cited)],
          items: [item(again)],
        }),
      ),
    );
  const decision =
    "Thực hiện Quyết định số 7/QĐ-TTg phê duyệt Chương trình Sữa học đường giai đoạn 2025 - 2030;";
  expect(found(decision, "Chương trình Sữa học đường giai đoạn 2025 - 2030 đặt ba mục tiêu.")).toEqual([]);
  expect(found("", "Thực hiện Chương trình Sữa học đường giai đoạn 2026 - 2030.")).toEqual([
    "inconsistent-number",
  ]);
});
