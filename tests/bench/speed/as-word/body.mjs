// A lean body as Word keeps it after some weeks of typing: the same words and looks in many more runs.
import { dice, hex } from "./dice.mjs";
import { habitOf, paragraphLook, runLook } from "./look.mjs";
import { lineShape } from "./shape.mjs";

const onPage = 2600;

/** One body being written: chance, the sessions in which it was edited, and how much of a page is full. */
const writer = (seed, rsids) => {
  const roll = dice(seed);
  return { roll, rsid: () => rsids[roll(rsids.length)], count: 0, filled: 0, bookmarks: 0 };
};

/** Words in portions of a session each: mostly a phrase, at times one word. Each keeps the space after it. */
const portions = (text, roll) => {
  const words = text.split(/(?<= )/u);
  const parts = [];
  for (let at = 0; at < words.length;) {
    const many = roll(6) === 0 ? 1 : 4 + roll(14);
    parts.push(words.slice(at, at + many).join(""));
    at += many;
  }
  return parts;
};

const spelled = (run, roll) =>
  roll(9) === 0 ? `<w:proofErr w:type="spellStart"/>${run}<w:proofErr w:type="spellEnd"/>` : run;

const textRun = (text, look, state) => {
  state.filled += text.length;
  const isFull = state.filled > onPage;
  if (isFull) state.filled = 0;
  const kept = /^\s|\s$|\s\s/u.test(text) ? ' xml:space="preserve"' : "";
  const page = isFull ? "<w:lastRenderedPageBreak/>" : "";
  const session = state.roll(3) === 0 ? ` w:rsidR="${state.rsid()}"` : "";
  return `<w:r${session} w:rsidRPr="${state.rsid()}">${look}${page}<w:t${kept}>${text}</w:t></w:r>`;
};

/** A lean run as runs; what is no text stays in a run of its own. */
const runsOf = (lean, inner, habit, state) => {
  const look = runLook(lean, habit);
  return inner
    .split(/(<w:t xml:space="preserve">.*?<\/w:t>)/u)
    .filter(Boolean)
    .map((piece) => {
      const text = /^<w:t [^>]*>(.*)<\/w:t>$/u.exec(piece)?.[1];
      if (text === undefined) return `<w:r w:rsidRPr="${state.rsid()}">${look}${piece}</w:r>`;
      return portions(text, state.roll)
        .map((part) => spelled(textRun(part, look, state), state.roll))
        .join("");
    })
    .join("");
};

const marked = (name, content, state) => {
  const id = state.bookmarks++;
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
};

const bookmarked = (content, state) =>
  content !== "" && state.roll(15) === 0
    ? marked(`_Hlk${10000000 + state.roll(90000000)}`, content, state)
    : content;

const paragraph = (id, lean, content, state) => {
  const habit = habitOf(state.roll);
  const ruled = /<w:pBdr>.*<w:ind w:left="(\d+)"/.exec(lean)?.[1];
  const runs = content.replaceAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gu, (_, look = "", inner) =>
    runsOf(look, inner, habit, state),
  );
  state.count++;
  const line = ruled === undefined ? "" : lineShape(state.count, Math.max(1200, 4000 - Number(ruled)));
  const ids = `w14:paraId="${id}" w14:textId="77777777" w:rsidR="${state.rsid()}" w:rsidRPr="${state.rsid()}" w:rsidRDefault="${state.rsid()}" w:rsidP="${state.rsid()}"`;
  return `<w:p ${ids}>${paragraphLook(lean, habit, state.roll)}${line}${bookmarked(runs, state)}</w:p>`;
};

const tableLook =
  '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>';

/** The body of a lean draft, between the tags of its `w:body`. */
export const bodyAsWord = (lean, seed, rsids) => {
  const state = writer(seed, rsids);
  let rows = 0x4a000000;
  const heavy = lean
    .replaceAll(
      /<w:p w14:paraId="([0-9A-F]+)">(?:<w:pPr>(.*?)<\/w:pPr>)?(.*?)<\/w:p>/gu,
      (_, id, look = "", content) => paragraph(id, look, content, state),
    )
    .replaceAll("</w:tblPr>", `${tableLook}</w:tblPr>`)
    .replaceAll(
      "<w:tr>",
      () =>
        `<w:tr w:rsidR="${state.rsid()}" w:rsidRPr="${state.rsid()}" w14:paraId="${hex(rows++)}" w14:textId="77777777" w:rsidTr="${state.rsid()}">`,
    )
    .replaceAll("</w:tcPr>", '<w:shd w:val="clear" w:color="auto" w:fill="auto"/></w:tcPr>')
    .replaceAll(
      "<w:sectPr>",
      () => `<w:sectPr w:rsidR="${state.rsid()}" w:rsidRPr="${state.rsid()}" w:rsidSect="${state.rsid()}">`,
    )
    .replaceAll("<w:titlePg/>", '<w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="381"/>')
    .replaceAll(/(<w:headerReference [^>]*>)/gu, '$1<w:footerReference w:type="default" r:id="rId9"/>');
  // Where the author stood last.
  const end = heavy.lastIndexOf("</w:p>");
  return heavy.slice(0, end) + marked("_GoBack", "", state) + heavy.slice(end);
};
