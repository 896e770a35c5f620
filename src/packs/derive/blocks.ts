import type { Location } from "../../model/location.ts";
import type { Assignment, Item, Plan } from "../../model/plan.ts";
import { plainText } from "../../text/tokens.ts";

/** Blocks of duties for the authorities below: `Ủy ban nhân dân các xã, phường`, before 2025 the districts. */
export const communeBlocks = ({ assignments }: Plan): readonly Assignment[] =>
  assignments.filter(
    ({ agency, heading }) =>
      /^(uy ban nhan dan|ubnd)( cap (xa|huyen)| cac\b)/.test(plainText(agency)) ||
      /(uy ban nhan dan|ubnd) (cap (xa|huyen)|cac (xa|phuong|huyen|quan|thi xa|thanh pho|dia phuong|cap))/.test(
        plainText(heading.slice(0, 120)),
      ),
  );

/** The block is for districts, which were abolished: the communes took their duties over. */
export const isForDistricts = ({ agency, heading }: Assignment): boolean => {
  const words = plainText(`${agency} ${heading.slice(0, 120)}`);
  return (
    /\b(huyen|quan|thi xa)\b/.test(words) &&
    !/\b(xa, phuong|cac xa|cap xa|phuong)\b/.test(words.replaceAll("thi xa", ""))
  );
};

export const isInside = ({ section }: Location, blocks: readonly Assignment[]): boolean =>
  blocks.some(({ location }) => section === location.section || section.startsWith(`${location.section}.`));

/** The paragraphs of a block, without its heading. */
export function blockTexts(
  block: Assignment,
  { items }: Plan,
): readonly { text: string; location: Location }[] {
  const own = items.filter(
    (item) => item.role === "organisation" && isInside(item.location, [block]) && item.text !== item.heading,
  );
  const found = block.duties.map(({ text }) => {
    const host = own.find((item) => item.text.includes(text.slice(0, 60)));
    return { text, location: host?.location ?? block.location };
  });
  return found.length > 0 ? found : own.map(({ text, location }) => ({ text, location }));
}

export type { Item };
