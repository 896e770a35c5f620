// Finding and editing the parts of a good plan by structure, so that a break works on plans that differ in layout.
// Every editing function returns the new Markdown, or null where the plan has nothing of that shape.

const letters = [..."abcdđeghiklmnopqrstuvxy"];
const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"];
const styles = {
  dotted: {
    shape: /^\d+(?:\.\d+)+\.$/u,
    read: (l) => Number(l.split(".").at(-2)),
    write: (n, l) => l.replace(/\d+\.$/u, `${n}.`),
  },
  arabic: { shape: /^\d+\.$/u, read: (l) => parseInt(l, 10), write: (n) => `${n}.` },
  letter: {
    shape: /^[a-zđ]\)$/u,
    read: (l) => letters.indexOf(l[0]) + 1,
    write: (n) => `${letters[n - 1]})`,
  },
  roman: {
    shape: /^[IVX]+\.$/u,
    read: (l) => romans.indexOf(l.slice(0, -1)) + 1,
    write: (n) => `${romans[n - 1]}.`,
  },
  dash: { shape: /^[-+]$/u, read: () => 0, write: (_, l) => l },
};
const labelled = /^([#\s*_]*)(\d+(?:\.\d+)*\.|[a-zđ]\)|[IVX]+\.|[-+])(\s+)(.*)$/u;

export const linesOf = (md) => md.split("\n");
export const bare = (line) => line.replace(/^[#\s*_]+/u, "").replace(/[*_\s]+$/u, "");

/** { style, n, text } of a labelled line, else null. */
export const label = (line) => {
  const m = labelled.exec(line);
  if (!m) return null;
  const style = Object.keys(styles).find((s) => styles[s].shape.test(m[2]));
  return { style, n: styles[style].read(m[2]), label: m[2], text: bare(m[4]) };
};
export const relabel = (line, n) =>
  line.replace(
    labelled,
    (_, before, old, space, text) => before + styles[label(line).style].write(n, old) + space + text,
  );

const roles = [
  ["objectives", /MỤC TIÊU|CHỈ TIÊU/u],
  ["tasks", /NHIỆM VỤ/u],
  ["funding", /KINH PHÍ/u],
  ["organisation", /TỔ CHỨC THỰC HIỆN/u],
  ["reporting", /BÁO CÁO/u],
];
const heading = (lines, i) => {
  const line = bare(lines[i]);
  if (/^PHẦN THỨ/u.test(line)) return bare(lines.slice(i + 1).find((l) => l.trim()) ?? "");
  const m = /^(?:[IVX]+|[A-ZĐ]|\d+)\.\s*(\p{Lu}[^\p{Ll}]{4,})$/u.exec(line);
  return m && !/^\|/u.test(line) ? m[1] : null;
};

/** First line of what follows the last section: recipients or signature. */
export const foot = (lines) => lines.findIndex((l) => /^[|*_\s]*(Nơi nhận|TM\.)/u.test(l));

/** Top-level sections in order: { role, start, end }, end exclusive. */
export const sections = (md) => {
  const lines = linesOf(md);
  const starts = lines.slice(0, foot(lines)).flatMap((_, i) => (heading(lines, i) ? [i] : []));
  return starts.map((start, k) => ({
    role: roles.find(([, words]) => words.test(heading(lines, start)))?.[0] ?? "other",
    start,
    end: starts[k + 1] ?? foot(lines),
  }));
};
export const section = (md, role) => sections(md).find((s) => s.role === role) ?? null;
export const textOf = (md, role) => {
  const s = section(md, role);
  return s ? linesOf(md).slice(s.start, s.end).join("\n") : "";
};

/** Line numbers of a section that satisfy a test. */
export const find = (md, role, test) => {
  const s = section(md, role);
  if (!s) return [];
  return linesOf(md).flatMap((l, i) => (i > s.start && i < s.end && test(l) ? [i] : []));
};

export const replaceLine = (md, i, line) => {
  if (i === undefined || i < 0) return null;
  const lines = linesOf(md);
  if (line === null || line === lines[i]) return null;
  return lines.with(i, line).join("\n");
};
export const editLine = (md, i, edit) =>
  i === undefined || i < 0 ? null : replaceLine(md, i, edit(linesOf(md)[i]));

/** Adds a sentence at the end of a line, before its bold mark and `./.`. */
export const append = (line, sentence) => {
  const m = /^(.*?)([.;:,]?)(\/\.)?([*_]*)$/u.exec(line);
  return `${m[1]}. ${sentence}${m[2]}${m[3] ?? ""}${m[4]}`;
};

const firstCell = (line) => /^\|\s*(\d+)\s*\|/u.exec(line);

// The siblings that follow close up; the first label of the style that is not the next one belongs to another list.
const closeUp = (lines, from, style, next) => {
  const out = [...lines];
  let expected = next;
  for (let i = from; i < out.length; i++) {
    const l = label(out[i]);
    if (l?.style !== style) continue;
    if (l.n !== expected) break;
    out[i] = relabel(out[i], expected - 1);
    expected++;
  }
  return out;
};

/** Takes one line out; numbered siblings after it close up. */
export const dropLine = (md, i) => {
  if (i === undefined) return null;
  const lines = linesOf(md);
  const rest = lines.toSpliced(i, lines[i + 1] === "" ? 2 : 1);
  const row = firstCell(lines[i]);
  if (row)
    return rest
      .map((l, k) =>
        k >= i && Number(firstCell(l)?.[1]) > Number(row[1]) ? l.replace(/\d+/u, (n) => String(n - 1)) : l,
      )
      .join("\n");
  const l = label(lines[i]);
  if (!l || l.style === "dash") return rest.join("\n");
  return closeUp(rest, i, l.style, l.n + 1).join("\n");
};

/** The groups of a section on its first level: { start, end, text, n }. */
export const groups = (md, role) => {
  const s = section(md, role);
  if (!s) return [];
  const lines = linesOf(md);
  const marked = lines.flatMap((l, i) => (i > s.start && i < s.end && label(l) ? [i] : []));
  const style = marked.length ? label(lines[marked[0]]).style : null;
  const starts = style === "dash" ? [] : marked.filter((i) => label(lines[i]).style === style);
  return starts.map((start, k) => ({ start, end: starts[k + 1] ?? s.end, ...label(lines[start]) }));
};

/** Takes a group and all that stands under it out; the groups after it close up. */
export const dropGroup = (md, group) => {
  if (!group) return null;
  const lines = linesOf(md);
  return closeUp(
    lines.toSpliced(group.start, group.end - group.start),
    group.start,
    group.style,
    group.n + 1,
  ).join("\n");
};

/** Takes a top-level section out; the sections after it close up. */
export const dropSection = (md, role) => {
  const s = section(md, role);
  if (!s) return null;
  const lines = linesOf(md);
  const rest = lines.toSpliced(s.start, s.end - s.start);
  if (!sections(md).some((x) => x.start >= s.end)) return rest.join("\n");
  const l = label(lines[s.start]);
  if (!l) return null; // `PHẦN THỨ …`, `A.`: only the last one can go without renaming the others
  return closeUp(rest, s.start, l.style, l.n + 1).join("\n");
};

/** Last line of text in a group that a sentence can be added to. */
export const lastText = (md, group) => {
  if (!group) return undefined;
  const lines = linesOf(md);
  for (let i = group.end - 1; i > group.start; i--) if (lines[i].trim()) return i;
  return /:.*\S/u.test(bare(lines[group.start])) ? group.start : undefined;
};
/** First line of running text in a group. */
export const firstText = (md, group) => {
  if (!group) return undefined;
  const lines = linesOf(md);
  for (let i = group.start + 1; i < group.end; i++) if (lines[i].trim()) return i;
  return /:.*\S/u.test(bare(lines[group.start])) ? group.start : undefined;
};

export const block = (md, name) => groups(md, "organisation").find((g) => name.test(g.text));
/** A line in the tasks that can take one more sentence. */
export const taskLine = (md, k = 0) => {
  const all = groups(md, "tasks").flatMap((g) => firstText(md, g) ?? []);
  return all.length ? all[Math.min(k, all.length - 1)] : undefined;
};
export const addToTask = (md, sentence, k) => editLine(md, taskLine(md, k), (l) => append(l, sentence));

/** Year and month of the day line, [year, month]. */
export const issued = (md) => {
  const m = /ngày\s+(?:\d{1,2}\s+)?tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u.exec(md);
  return m ? [Number(m[2]), Number(m[1])] : null;
};
export const since = (year, month) => (md) => {
  const day = issued(md);
  return day !== null && (day[0] > year || (day[0] === year && day[1] >= month));
};
export const onlyIf = (test, apply) => (md) => (test(md) ? apply(md) : null);
const commune =
  /^[|*\s]*(?:ỦY BAN NHÂN DÂN|UBND)?(?:<br>|\s)*(?:XÃ|PHƯỜNG|ĐẶC KHU) |nhân dân (?:xã|phường|đặc khu)[^\n;]*(?:ban hành|xây dựng)/mu;
export const isProvince = (md) => !commune.test(md);
export const variants = (group, kind, list, more = {}) =>
  Object.entries(list).map(([name, apply]) => ({ id: `${group}.${name}`, kind, apply, ...more }));
