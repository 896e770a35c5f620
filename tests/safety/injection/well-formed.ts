import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import { parseXml, utf8Part, type XmlElement } from "../../../src/readers/office/xml.ts";

const namesOf = ({ name, children }: XmlElement): string[] => [name, ...children.flatMap(namesOf)];

/** Names of the elements of a well-formed document; throws for any other. */
export const readXml = (text: string): readonly string[] => {
  if (/<!DOCTYPE|<!ENTITY/.test(text)) throw new Error("a DOCTYPE");
  for (const [, inside] of text.matchAll(/>([^<]*)</g)) if (inside!.includes("]]>")) throw new Error("]]>");
  return namesOf(parseXml(utf8Part("part", Buffer.from(text)), DEFAULT_LIMITS, { left: 2_000_000 }));
};
