import type { Limits } from "../limits.ts";
import { attribute } from "../office/element.ts";
import { Refusal } from "../office/refusal.ts";
import type { NodeBudget, Utf8Part, XmlElement, XmlPart } from "../office/xml.ts";
import { parseXml, utf8Part } from "../office/xml.ts";
import type { Zip } from "../office/zip.ts";
import { openZip } from "../office/zip.ts";

export interface Relation {
  readonly id: string;
  /** Last word of its type: `styles`, `footnotes`, `image`. */
  readonly type: string;
  /** Name of the part, or the address outside the file. */
  readonly target: string;
  readonly external: boolean;
}

/** A Word file as its parts. Only what is asked for is inflated and parsed. */
export interface Package {
  readonly main: Utf8Part;
  /** Hands on the children of the document's body one by one. */
  readonly readMain: (take: (element: XmlElement) => void) => void;
  readonly relations: (part: string) => readonly Relation[];
  /** Null where the file has no such part. */
  readonly read: (part: string) => XmlPart | null;
}

function resolved(base: string, target: string): string {
  const steps = target.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function relationsIn(root: XmlElement, base: string): readonly Relation[] {
  return root.children.map((one) => {
    const external = attribute(one, "TargetMode") === "External";
    const target = attribute(one, "Target") ?? "";
    return {
      id: attribute(one, "Id") ?? "",
      type: (attribute(one, "Type") ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolved(base, target),
      external,
    };
  });
}

const USUAL_MAIN = "word/document.xml";

/** The part that the package names as its document. */
function mainPart(zip: Zip, relations: Package["relations"]): Utf8Part {
  const named = relations("").find(({ type, external }) => type === "officeDocument" && !external)?.target;
  const name = named ?? USUAL_MAIN;
  if (named === undefined && !zip.has(USUAL_MAIN)) throw new Refusal("wrong-type", "zip");
  const main = zip.read(name);
  if (main === null) throw new Refusal("damaged", `${name} is missing`);
  return utf8Part(name, main);
}

export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const zip = openZip(bytes, limits);
  const budget: NodeBudget = { left: limits.maxXmlNodes };
  const known = new Map<string, readonly Relation[]>();

  const read = (name: string): XmlPart | null => {
    const inflated = zip.read(name);
    if (inflated === null) return null;
    const part = utf8Part(name, inflated);
    return { part, root: parseXml(part, limits, budget) };
  };
  const relations = (part: string): readonly Relation[] => {
    const ready = known.get(part);
    if (ready !== undefined) return ready;
    const root = read(relationsPart(part))?.root;
    const found = root === undefined ? [] : relationsIn(root, part);
    known.set(part, found);
    return found;
  };
  const main = mainPart(zip, relations);
  const readMain: Package["readMain"] = (take) => {
    const { name } = parseXml(main, limits, budget, "elements", { parent: "w:body", take });
    if (name !== "w:document") throw new Refusal("wrong-type", main.name);
  };
  return { main, readMain, relations, read };
}
