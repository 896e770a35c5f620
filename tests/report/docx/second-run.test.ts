import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { makeDocx, NAMESPACES, p, r } from "../../readers/docx/make-docx.ts";
import { blockNumbers, commentEvery, partsOf, withoutAnyMarks } from "./support.ts";

const comment = (id: number, text: string, paraId = "00000001") =>
  `<w:comment w:id="${String(id)}" w:author="Trần Văn An"><w:p w14:paraId="${paraId}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
const range = (id: number, text: string) =>
  `<w:commentRangeStart w:id="${String(id)}"/>${r(text)}<w:commentRangeEnd w:id="${String(id)}"/><w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="${String(id)}"/></w:r>`;

/** A draft on which a person has commented the first sentence. */
const draft = makeDocx({
  body: p(range(7, "Một câu")) + p("Hai câu"),
  relations: { rC: ["comments", "comments.xml"] },
  files: { "word/comments.xml": `<w:comments ${NAMESPACES}>${comment(7, "Ý kiến của tôi")}</w:comments>` },
});

const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const related = (relations: string, names: readonly string[]): string =>
  relations.replace(
    "</Relationships>",
    `${names.map((name) => `<Relationship Id="${name}" Type="http://x/${name}" Target="${name}.xml"/>`).join("")}</Relationships>`,
  );

test("a person's comments and their numbers stay", () => {
  const once = partsOf(commentEvery(draft));
  expect(once["word/comments.xml"]).toContain(comment(7, "Ý kiến của tôi"));
  expect(once["word/document.xml"]).toContain(range(7, "Một câu"));
  const ids = [...once["word/comments.xml"]!.matchAll(/w:id="(\d+)"/g)].map((id) => id[1]);
  expect(ids).toEqual(["7", "8", "9", "10"]);
});

test("our own are replaced and leave no trace", () => {
  const once = commentEvery(draft);
  expect(blockNumbers(partsOf(commentEvery(once))["word/comments.xml"]!)).toEqual([0, 1]);
  const fewer = partsOf(commentEvery(once, (block) => block.text === "Hai câu"));
  expect(blockNumbers(fewer["word/comments.xml"]!)).toEqual([1]);
  expect(fewer["word/document.xml"]!.match(/commentReference/g)).toHaveLength(3);
  const unmarked = (xml: string) => withoutAnyMarks(xml.replace(range(7, "Một câu"), ""));
  expect(unmarked(fewer["word/document.xml"]!)).toBe(unmarked(partsOf(draft)["word/document.xml"]!));
});

describe("after Word has saved the copy", () => {
  const once = partsOf(commentEvery(draft));
  const ours =
    /<w:comment [^>]*w:author="kh-check"[^>]*>(?:(?!<\/w:comment>).)*khối 1 hết.*?<\/w:comment>/.exec(
      once["word/comments.xml"]!,
    )![0];
  const id = /w:id="(\d+)"/.exec(ours)![1]!;

  test("its own runs and its lines in other parts go with the comment", () => {
    const saved = zipped({
      ...once,
      "word/document.xml": once["word/document.xml"]!.replaceAll(
        "<w:r><w:commentReference",
        '<w:r w:rsidR="00AB"><w:rPr><w:rStyle w:val="CommentReference"/><w:b/></w:rPr><w:commentReference',
      ),
      "word/comments.xml": once["word/comments.xml"]!.replace(
        ours,
        ours.replace("<w:p>", '<w:p w14:paraId="AAAA0001">'),
      ),
      "word/commentsExtended.xml":
        '<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="AAAA0001" w15:done="0"/></w15:commentsEx>',
      "word/commentsIds.xml":
        '<c:commentsIds xmlns:c="y"><c:commentId c:paraId="AAAA0001" c:durableId="BBBB0001"/></c:commentsIds>',
      "word/commentsExtensible.xml":
        '<e:commentsExtensible xmlns:e="z"><e:commentExtensible e:durableId="BBBB0001"/></e:commentsExtensible>',
      "word/_rels/document.xml.rels": related(once["word/_rels/document.xml.rels"]!, [
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
      ]),
    });
    const again = partsOf(commentEvery(saved, () => false));
    expect(blockNumbers(again["word/comments.xml"]!)).toEqual([]);
    expect(again["word/document.xml"]!.match(/commentReference w:id/g)).toHaveLength(2);
    expect(again["word/document.xml"]!.match(/rsidR="00AB"/g)).toBeNull();
    expect(again["word/commentsExtended.xml"]).not.toContain("AAAA0001");
    expect(again["word/commentsExtended.xml"]).toContain("00000001");
    expect(again["word/commentsIds.xml"]).not.toContain("AAAA0001");
    expect(again["word/commentsExtensible.xml"]).not.toContain("BBBB0001");
  });

  test("a comment of ours that a person has answered stays, and is not made twice", () => {
    const answered = ours.replace("<w:p>", '<w:p w14:paraId="AAAA0002">');
    const saved = zipped({
      ...once,
      "word/comments.xml": once["word/comments.xml"]!.replace(
        ours,
        answered + comment(40, "Đã sửa", "AAAA0003"),
      ),
      "word/commentsExtended.xml":
        '<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="AAAA0003" w15:paraIdParent="AAAA0002" w15:done="0"/></w15:commentsEx>',
      "word/_rels/document.xml.rels": related(once["word/_rels/document.xml.rels"]!, ["commentsExtended"]),
    });
    const again = partsOf(commentEvery(saved));
    expect(again["word/comments.xml"]).toContain(answered);
    expect(again["word/document.xml"]).toContain(`<w:commentReference w:id="${id}"/>`);
    expect(blockNumbers(again["word/comments.xml"]!).toSorted()).toEqual([0, 1]);
  });

  test("a comment of ours that a person has marked as resolved stays, and is not made twice", () => {
    const resolved = ours.replace("<w:p>", '<w:p w14:paraId="AAAA0004">');
    const saved = zipped({
      ...once,
      "word/comments.xml": once["word/comments.xml"]!.replace(ours, resolved),
      "word/commentsExtended.xml":
        '<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="AAAA0004" w15:done="1"/></w15:commentsEx>',
      "word/_rels/document.xml.rels": related(once["word/_rels/document.xml.rels"]!, ["commentsExtended"]),
    });
    const again = partsOf(commentEvery(saved));
    expect(again["word/comments.xml"]).toContain(resolved);
    expect(blockNumbers(again["word/comments.xml"]!).toSorted()).toEqual([0, 1]);
  });

  test("a run in which something else stands keeps it", () => {
    const saved = zipped({
      ...once,
      "word/document.xml": once["word/document.xml"]!.replace(
        `<w:r><w:commentReference w:id="${id}"/>`,
        `<w:r><w:commentReference w:id="${id}"/><w:t>thêm</w:t>`,
      ),
    });
    const again = partsOf(commentEvery(saved, () => false))["word/document.xml"]!;
    expect(again).toContain("<w:r><w:t>thêm</w:t></w:r>");
    expect(again.match(/commentReference w:id/g)).toHaveLength(2);
  });
});
