import { latin1 } from "#machine";
import { attribute, child, descendants } from "../office/element.ts";
import type { XmlPart } from "../office/xml.ts";
import { Refusal } from "../office/refusal.ts";
import type { NodeBudget, XmlElement } from "../office/xml.ts";
import { parseXml, utf8Part } from "../office/xml.ts";
import { openZip } from "../office/zip.ts";
import type { Limits } from "../limits.ts";

/** An OpenDocument text as its parts; a flat file holds both in one. */
export interface OdtPackage {
  readonly content: XmlPart;
  /** Null where the file has none. */
  readonly styles: XmlPart | null;
}

const TEXT_TYPE = /^application\/vnd\.oasis\.opendocument\.text(-(template|master))?$/;
const ENCRYPTED = new Set(["manifest:encryption-data"]);

const mimetypeIn = (part: Uint8Array | null): string | null => (part === null ? null : latin1(part).trim());

function refuseEncrypted(manifest: XmlElement | null): void {
  if (manifest !== null && descendants(manifest, ENCRYPTED).length > 0)
    throw new Refusal("password-protected", "");
}

export function openOdt(bytes: Uint8Array, limits: Limits): OdtPackage {
  const zip = openZip(bytes, limits);
  const budget: NodeBudget = { left: limits.maxXmlNodes };
  const read = (name: string): XmlPart | null => {
    const inflated = zip.read(name);
    if (inflated === null) return null;
    const part = utf8Part(name, inflated);
    return { part, root: parseXml(part, limits, budget, "mixed") };
  };
  const type = mimetypeIn(zip.read("mimetype"));
  if (type !== null && !TEXT_TYPE.test(type)) throw new Refusal("wrong-type", "mimetype");
  refuseEncrypted(read("META-INF/manifest.xml")?.root ?? null);
  const content = read("content.xml");
  if (content === null) throw new Refusal(type === null ? "wrong-type" : "damaged", "content.xml is missing");
  if (bodyOf(content.root) === null) throw new Refusal("wrong-type", "content.xml");
  return { content, styles: read("styles.xml") };
}

/** The same from a flat file, which is one XML document. */
export function openFlatOdt(bytes: Uint8Array, limits: Limits): OdtPackage {
  const part = utf8Part("document", bytes);
  const root = parseXml(part, limits, { left: limits.maxXmlNodes }, "mixed");
  const content = { part, root };
  if (bodyOf(root) === null) throw new Refusal("wrong-type", attribute(root, "office:mimetype") ?? root.name);
  return { content, styles: content };
}

export const bodyOf = (root: XmlElement): XmlElement | null =>
  child(child(root, "office:body"), "office:text");
