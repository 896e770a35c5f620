// Drafts to measure with, made of the project's own texts: as many as are asked for, no two alike.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./measure.mjs";

/** The good plans among fixtures and truth texts. */
const sources = () =>
  [
    ["fixtures", /^ok\./],
    ["tests/bench/accuracy", /^g\d/],
  ].flatMap(([folder, name]) =>
    readdirSync(join(root, folder))
      .filter((one) => name.test(one))
      .toSorted()
      .map((one) => readFileSync(join(root, folder, one, "plan.md"), "utf8")),
  );

/**
 * A plan of another place: every second line of its body says where, so that half of the sentences are new to who
 * remembers sentences. About as many as are new in the plan of the next commune.
 */
export const variant = (text, i) => {
  if (i === 0) return text;
  let count = 0;
  return text
    .split("\n")
    .map((line) => {
      const isSentence = line.length > 60 && /[.;]$/.test(line) && !line.startsWith("|");
      if (!isSentence || count++ % 2 === 1) return line;
      return `${line.slice(0, -1)} tại khu vực số ${i}${line.at(-1)}`;
    })
    .join("\n");
};

/** Text i of an endless row of plans. */
export const textOf = (i, texts = sources()) =>
  variant(texts[i % texts.length], Math.floor(i / texts.length));

/** A plan that says its own body again and again, each time as of another place. */
export const longer = (text, times) => {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => /^\W*II\./.test(line));
  const to = lines.findIndex((line) => /nơi nhận/i.test(line));
  const body = lines.slice(from, to);
  const more = Array.from({ length: times }, (_, i) =>
    body.map((line) => (line.length > 40 ? `${line.replace(/[.;]$/, "")} ở khu vực ${i}.` : line)),
  );
  return [...lines.slice(0, from), ...more.flat(), ...lines.slice(to)].join("\n");
};

/** Whether Word file i is heavy as Word writes it: every second one, and each text in turn as both. */
const isHeavy = (i, everyOther, round) => (Math.floor(i / everyOther) + Math.floor(i / round)) % 2 === 1;

/**
 * Makes `n` drafts in a folder, one of `endings` in turn, and gives their paths. Half of the Word files are lean, half
 * are as Word writes them: those end in `.word.docx`.
 */
export const drafts = async (folder, n, endings = ["docx", "md"]) => {
  const { docxFromMarkdown } = await import("../../../tools/docx-from-markdown.mjs");
  const { asWord } = await import("./as-word/index.mjs");
  mkdirSync(folder, { recursive: true });
  const texts = sources();
  return Array.from({ length: n }, (_, i) => {
    const ending = endings[i % endings.length];
    const heavy = ending === "docx" && isHeavy(i, endings.length, texts.length);
    const path = join(folder, `${String(i).padStart(5, "0")}.${heavy ? "word." : ""}${ending}`);
    if (!existsSync(path)) {
      const text = textOf(i, texts);
      const bytes = ending === "docx" ? docxFromMarkdown(text) : text;
      writeFileSync(path, heavy ? asWord(bytes) : bytes);
    }
    return path;
  });
};
