import type { Block } from "../model/document.ts";

/** Words that no Vietnamese sentence has and few English ones lack. */
const ENGLISH = /(?<![\p{L}\d])(?:the|of|to|and|shall|with|for|from|this|that|will|are|by)(?![\p{L}\d])/giu;
const FEWEST = 5;
/** At least this share of the paragraphs is in the other language: a translation, not a name or a quotation. */
const SHARE = 0.1;

const isAscii = (text: string): boolean => /[A-Za-z]{3}/.test(text) && !/[^\u0000-\u007f–—“”‘’…]/.test(text);

const isEnglish = ({ text }: Block): boolean => isAscii(text) && (text.match(ENGLISH)?.length ?? 0) >= 1;

/** `I. OBJECTIVES`: a heading of the translation, between paragraphs of it. */
const isHeading = ({ text }: Block): boolean => isAscii(text) && text === text.toUpperCase();

/** Blocks of a plan in two languages without those of the other one, and the first of these. */
export function withoutForeign(blocks: readonly Block[]): {
  readonly kept: readonly Block[];
  readonly foreign: Block | null;
} {
  const english = blocks.filter(isEnglish);
  if (english.length < Math.max(FEWEST, blocks.length * SHARE)) return { kept: blocks, foreign: null };
  return { kept: blocks.filter((block) => !isEnglish(block) && !isHeading(block)), foreign: english[0]! };
}
