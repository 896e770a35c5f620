import { parseDocument } from "yaml";
import type { Language } from "../../model/text.ts";

/** What `kh-check init` writes: every key, explained, none of them switched on. */
export const commentedConfig = (packs: readonly string[], lang: Language): string =>
  (lang === "vi" ? vietnamese : english)(packs.join(", "));

const vietnamese = (packs: string): string => `# Cấu hình kh-check cho thư mục này và các thư mục con.
# Tệp gần dự thảo nhất được dùng; muốn dùng chung thì kế thừa bằng extends.
# Xóa dấu # ở đầu dòng để bật một mục.

# Kế thừa một tệp cấu hình khác trong cùng kho; mục ghi ở đây được ưu tiên.
# extends: ../kh-check.yaml

# Bộ quy tắc: auto là mọi bộ đi kèm; hoặc ghi mã bộ, thư mục chứa pack.yaml.
# Các bộ đi kèm: ${packs}
packs:
  - auto

# Kế hoạch cấp trên theo mẫu tên dự thảo; mẫu khớp đầu tiên được dùng.
# ** là mọi thư mục con, * là mọi tên trong một thư mục.
# parents:
#   "ke-hoach/xa/**": ke-hoach/tinh/ke-hoach-tinh.docx

# Mức của một quy tắc hoặc một loại phát hiện: error, warning, info, off; nên kèm lý do.
# severity:
#   core/repeated-words: info
#   nd-30-2020/font: { level: off, reason: Bản in dùng phông riêng của đơn vị }

# Đối tượng áp dụng của một quy tắc, thay cho điều bộ quy tắc ghi: province, commune, department…
# scope:
#   qd-1790/media-gender-indicators: { levels: [province], reason: Xã không có cơ quan truyền thông }

# Phát hiện tạm chấp nhận, có lý do và ngày hết hạn; kh-check accept ghi giúp mục này.
# ignore:
#   - file: ke-hoach/xa/a.docx
#     rule: core/one-name
#     reason: Tên cũ giữ theo yêu cầu của đơn vị tài trợ
#     until: 2026-12-31
`;

const english = (packs: string): string => `# kh-check settings for this folder and those below it.
# The file nearest to a draft is used; share settings with extends.
# Take the # away to switch an entry on.

# Another file of this kind in the same repository; what stands here wins.
# extends: ../kh-check.yaml

# Rule packs: auto is all that come with the tool; or ids, or folders with a pack.yaml.
# Packs that come with it: ${packs}
packs:
  - auto

# Parent plan by glob of the drafts; the first glob that matches is used.
# ** is any folders below, * any name in one folder.
# parents:
#   "plans/commune/**": plans/province/plan.docx

# Level of a rule or of a kind of finding: error, warning, info, off; better with a reason.
# severity:
#   core/repeated-words: info
#   nd-30-2020/font: { level: off, reason: Printed with a typeface of our own }

# Whom a rule binds, in place of what its pack says: province, commune, department…
# scope:
#   qd-1790/media-gender-indicators: { levels: [province], reason: Communes have no press }

# Findings accepted for a while, with a reason and a last day; kh-check accept writes these.
# ignore:
#   - file: plans/commune/a.docx
#     rule: core/one-name
#     reason: The old name stays at the donor's request
#     until: 2026-12-31
`;

export interface NewIgnore {
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
  readonly until: string;
}

/** The text of a configuration with one more ignore entry; comments and order stay as they are. */
export const withIgnore = (text: string, entry: NewIgnore): string => {
  const document = parseDocument(text);
  if (document.contents === null) document.contents = document.createNode({}) as never;
  const node = document.createNode(entry);
  if (document.has("ignore")) document.addIn(["ignore"], node);
  else document.set("ignore", document.createNode([entry]));
  return document.toString({ lineWidth: 0 });
};
