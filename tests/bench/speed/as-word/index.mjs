// A draft as Word writes it. Our own drafts are lean: 30 kB of XML for eighty paragraphs. The same draft typed in
// Word has the same words and looks in five times as much.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { bodyAsWord } from "./body.mjs";
import { dice, hex, seedOf } from "./dice.mjs";
import { allNames } from "./names.mjs";
import { numberingAsWord } from "./numbering.mjs";
import { fixedParts } from "./parts.mjs";
import { stylesAsWord } from "./styles.mjs";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sessions = 60;

/** The bytes of a draft made by tools/docx-from-markdown.mjs, as those of the same draft made in Word. */
export const asWord = (lean) => {
  const parts = unzipSync(lean);
  const [document, styles, numbering] = ["document", "styles", "numbering"].map((part) =>
    strFromU8(parts[`word/${part}.xml`]),
  );
  const seed = seedOf(document);
  const roll = dice(seed);
  const rsids = Array.from({ length: sessions }, () => hex(roll(0x00ff0000)));
  const [, body] = /<w:body>(.*)<\/w:body>/su.exec(document);
  const written = {
    ...fixedParts(rsids),
    "word/document.xml": `<w:document ${allNames}><w:body>${bodyAsWord(body, seed, rsids)}</w:body></w:document>`,
    "word/styles.xml": stylesAsWord(styles),
    "word/numbering.xml": numberingAsWord(numbering),
  };
  const files = Object.entries(written).map(([name, xml]) => [name, strToU8(declaration + xml)]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(2020, 0, 1) });
};
