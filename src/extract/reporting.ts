import type { Lexicon } from "../lexicon/index.ts";

/** Who reports to whom, and through whom. */
export interface Reporting {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly via: string | null;
  /** The sentence lays the report on somebody; a mere mention of a report (`tổng hợp báo cáo viên`) does not. */
  readonly duty: boolean;
}

const verb = /báo\s+cáo(?!\s*viên)/g;

/** Words between `báo cáo` and its receiver. */
const addresses =
  /(?:về|cho|gửi|trình|tới|đến|với|lên|báo\s+cáo|,|và|;|-|kết\s+quả[^,;(]{0,80}(?:về|cho|với|đến))\s*$/;

/** Reads the report duty of one sentence; `low` is the sentence in lower case. */
export const reportingIn = (text: string, low: string, lexicon: Lexicon): Reporting => {
  const verbs = [...low.matchAll(verb)];
  const first = verbs[0];
  if (!first) return { from: [], to: [], via: null, duty: false };
  const channel =
    /\(?\s*(?:thông\s+)?qua\s+(?=sở|phòng|văn\s+phòng|ban|ủy\s+ban|ubnd|bộ|vụ|cục|trung\s+tâm|công\s+an|hội|khoa|tổ|bộ\s+phận)/.exec(
      low,
    );
  const hits = lexicon.find(text);
  const via = channel
    ? (hits.find((h) => h.start >= channel.index && h.start <= channel.index + channel[0].length + 2) ?? null)
    : null;
  // A body that no lexicon knows has its name up to the end of the bracket.
  const unknown =
    channel && !via ? /^[^()[\],;.:]{3,80}(?=\))/.exec(text.slice(channel.index + channel[0].length)) : null;
  const from: string[] = [];
  const to: string[] = [];
  for (const hit of hits) {
    if (hit === via) continue;
    const before = low.slice(0, hit.start);
    const afterVerb = hit.start > first.index;
    const addressed = addresses.test(before) && (afterVerb || /(?:gửi|trình)\s*$/.test(before));
    const joined =
      to.length > 0 && /(?:,|và|;)\s*$/.test(before) && low.slice(first.index, hit.start).length < 240;
    if (afterVerb && (addressed || joined) && !/(?:của|do|tại|từ)\s*$/.test(before)) to.push(hit.name);
    else if (!afterVerb && !/(?:của|tại|về|trên|thuộc|với)\s*$/.test(before)) from.push(hit.name);
    else if (afterVerb && to.length === 0 && subjectAfter(low, hit.start, hit.end)) from.push(hit.name);
  }
  const duty = verbs.some(
    (v) =>
      !/(?:tại|trong|theo|các|nội dung|mẫu|kỳ|số liệu|của|đã)\s*$/.test(low.slice(0, v.index)) &&
      !/^\s*(?:này|trên)/.test(low.slice(v.index + v[0].length)),
  );
  return { from, to, via: via?.name ?? unknown?.[0].trim() ?? null, duty };
};

/** `Định kỳ 6 tháng (báo cáo trước ngày …) các cơ quan gửi …`: the subject stands behind the dates. */
const subjectAfter = (low: string, start: number, end: number): boolean =>
  /\)\s*,?\s*$|[,:]\s*$/.test(low.slice(0, start)) &&
  /^\s*(?:,[^,]{0,60})*\s*(?:gửi|báo cáo|có trách nhiệm|tổng hợp)/.test(low.slice(end));

/** The bodies that a text begins with: `Giao Sở Nội vụ, Sở Tài chính theo dõi …`. */
export const subjectsOf = (text: string, lexicon: Lexicon): readonly string[] => {
  let end = /^(?:(?:giao|đề\s+nghị|yêu\s+cầu)\s+)?/i.exec(text)![0].length;
  const subjects: string[] = [];
  for (const hit of lexicon.find(text)) {
    if (hit.start !== end && !(subjects.length > 0 && /^\s*(?:,|và|;)\s*$/.test(text.slice(end, hit.start))))
      break;
    subjects.push(hit.name);
    end = hit.end;
  }
  return subjects;
};
