import { latin1 } from "#machine";
import { readUtf8, utf8Bytes } from "../../machine/letters.ts";
import type { Archive } from "./archive.ts";
import { attributeOf, edited, tagsIn } from "./tags.ts";
import { RenderRefusal } from "../refusal.ts";

const transitional = {
  main: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;
const strict = {
  main: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
} as const;
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);
const relationsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

const resolved = (base: string, target: string): string => {
  const steps = target.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
};

/** A part of the draft as bytes and as text whose positions are bytes. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** A part that comments are spliced into; in another encoding than UTF-8 its bytes are not ours to count. */
export const sourceOf = (archive: Archive, name: string): Source | null => {
  const bytes = archive.read(name);
  if (!bytes) return null;
  if (bytes[0] === 0xff || bytes[0] === 0xfe) throw new RenderRefusal("odd-package");
  return { bytes, text: latin1(bytes) };
};

/** Text put before the end of a part's outermost element. */
export const appended = ({ bytes, text }: Source, added: string): Uint8Array => {
  const tags = [...tagsIn(text)];
  const [first, last] = [tags[0], tags.at(-1)];
  if (!first || !last) throw new RenderRefusal("odd-package");
  if (first === last && first.kind === "empty") {
    const open = readUtf8(first.raw.slice(0, -2));
    const text = `${open}>${added}</${first.prefix}${first.name}>`;
    return edited(bytes, [{ at: first.start, to: first.end, text }]);
  }
  if (last.kind !== "close") throw new RenderRefusal("odd-package");
  return edited(bytes, [{ at: last.start, to: last.start, text: added }]);
};

/** A new, empty comments part that speaks the dialect of the document. */
export const emptyComments = (documentText: string): Uint8Array =>
  utf8Bytes(
    `${xml}<w:comments xmlns:w="${documentText.slice(0, 8192).includes(strict.main) ? strict.main : transitional.main}"></w:comments>`,
  );

export interface Relation {
  readonly type: string;
  readonly part: string;
}

/** What the document of the package refers to inside it. */
export const relationsOf = (archive: Archive, main: string): readonly Relation[] => {
  const source = sourceOf(archive, relationsPart(main));
  if (!source) return [];
  return [...tagsIn(source.text)].flatMap((tag) => {
    const [type, target] = [attributeOf(tag, "Type"), attributeOf(tag, "Target")];
    if (!type || !target || attributeOf(tag, "TargetMode") === "External") return [];
    return [{ type: type.slice(type.lastIndexOf("/") + 1), part: resolved(main, target) }];
  });
};

/** A name that no part of the package has. */
export const freeName = (archive: Archive, folder: string): string => {
  const taken = new Set(archive.names.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = `${folder}comments${n === 1 ? "" : String(n)}.xml`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

/** The parts that make a new comments part known: the document's relations and the content types. */
export const announced = (
  archive: Archive,
  main: string,
  comments: string,
  documentText: string,
): ReadonlyMap<string, Uint8Array> => {
  const relations = relationsPart(main);
  const old = sourceOf(archive, relations) ?? {
    bytes: utf8Bytes(`${xml}<Relationships xmlns="${packageRelations}"></Relationships>`),
    text: `${xml}<Relationships xmlns="${packageRelations}"></Relationships>`,
  };
  const types = sourceOf(archive, "[Content_Types].xml");
  if (!types) throw new RenderRefusal("odd-package");
  const rel = documentText.slice(0, 8192).includes(strict.main) ? strict.relations : transitional.relations;
  const prefixOf = (text: string): string => [...tagsIn(text)][0]?.prefix ?? "";
  const ids = new Set([...tagsIn(old.text)].map((tag) => attributeOf(tag, "Id")));
  let id = "rIdKhCheck";
  while (ids.has(id)) id += "1";
  const target = comments.slice(folderOf(main).length);
  const override = `<${prefixOf(types.text)}Override PartName="/${comments}" ContentType="${contentType}"/>`;
  return new Map([
    [
      relations,
      appended(
        old,
        `<${prefixOf(old.text)}Relationship Id="${id}" Type="${rel}/comments" Target="${target}"/>`,
      ),
    ],
    ["[Content_Types].xml", appended(types, override)],
  ]);
};
