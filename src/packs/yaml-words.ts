import type { ErrorCode } from "yaml";
import type { Bilingual } from "../model/text.ts";

const REFERENCES: Bilingual = {
  vi: "neo (&), tham chiếu (*) hoặc thẻ (!) viết sai; các ký hiệu này không được dùng ở đây",
  en: "an anchor (&), alias (*) or tag (!) is malformed; they are not allowed here",
};
const TWO_SPACES: Bilingual = {
  vi: "thụt lề sai; các dòng cùng cấp phải thẳng cột, cấp dưới lùi vào hai dấu cách",
  en: "the indentation is wrong; lines of one level begin in one column, the next level two spaces in",
};
const QUOTE: Bilingual = {
  vi: "giá trị chứa ký hiệu đặc biệt; đặt cả giá trị trong dấu nháy kép",
  en: "the value holds a special sign; put the whole value into double quotes",
};
const NESTED_KEY: Bilingual = {
  vi: "hai khóa trên một dòng, hoặc danh sách ở chỗ của khóa; mỗi khóa một dòng, giá trị có dấu hai chấm đặt trong dấu nháy kép",
  en: "two keys in one line, or a list in place of a key; one key a line, a value with a colon in double quotes",
};

/** What the parser of YAML noticed, and what to do about it. */
export const YAML_WORDS: Readonly<Record<ErrorCode, Bilingual>> = {
  ALIAS_PROPS: REFERENCES,
  BAD_ALIAS: REFERENCES,
  BAD_COLLECTION_TYPE: REFERENCES,
  BAD_PROP_ORDER: REFERENCES,
  MULTIPLE_ANCHORS: REFERENCES,
  MULTIPLE_TAGS: REFERENCES,
  TAG_RESOLVE_FAILED: REFERENCES,
  BAD_DIRECTIVE: {
    vi: "dòng bắt đầu bằng % không được dùng; xóa dòng này",
    en: "a line that begins with % is not allowed; remove it",
  },
  BAD_DQ_ESCAPE: {
    vi: "dấu \\ trong dấu nháy kép sai; viết đường dẫn bằng dấu / hoặc dùng dấu nháy đơn",
    en: "a \\ inside double quotes is wrong; write paths with / or use single quotes",
  },
  BAD_INDENT: TWO_SPACES,
  BAD_SCALAR_START: QUOTE,
  BLOCK_AS_IMPLICIT_KEY: NESTED_KEY,
  BLOCK_IN_FLOW: {
    vi: "danh sách nhiều dòng nằm trong ngoặc; viết tất cả trong ngoặc, hoặc bỏ ngoặc",
    en: "a list of lines stands inside brackets; write all of it in brackets, or drop them",
  },
  DUPLICATE_KEY: {
    vi: "khóa này đã có ở trên; gộp hai chỗ làm một",
    en: "this key stands above already; join the two",
  },
  IMPOSSIBLE: QUOTE,
  KEY_OVER_1024_CHARS: { vi: "tên khóa dài quá 1024 ký tự", en: "the key is longer than 1024 characters" },
  MISSING_CHAR: {
    vi: "thiếu dấu hai chấm sau khóa, dấu phẩy trong ngoặc, dấu nháy đóng hoặc dấu cách",
    en: "a colon behind the key, a comma in brackets, a closing quote or a space is missing",
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: "khóa phải nằm gọn trên một dòng và có dấu hai chấm theo sau",
    en: "a key stands in one line, with a colon behind it",
  },
  MULTIPLE_DOCS: {
    vi: "tệp chứa hai phần ngăn bằng ---; chỉ giữ một phần",
    en: "the file holds two documents parted by ---; keep one",
  },
  NON_STRING_KEY: { vi: "khóa phải là chữ", en: "a key must be text" },
  RESOURCE_EXHAUSTION: { vi: "lồng nhau quá 32 tầng", en: "nested deeper than 32 levels" },
  TAB_AS_INDENT: {
    vi: "dòng này thụt lề bằng phím Tab; thay bằng dấu cách",
    en: "this line is indented with a tab; use spaces",
  },
  UNEXPECTED_TOKEN: {
    vi: "có ký hiệu thừa hoặc đặt sai chỗ; giá trị có ký hiệu đặc biệt phải nằm trong dấu nháy kép",
    en: "a sign is superfluous or misplaced; a value with special signs stands in double quotes",
  },
};
