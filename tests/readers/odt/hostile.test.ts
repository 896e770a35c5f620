import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import { readOdt } from "../../../src/readers/odt/index.ts";
import { ACCEPTED, contentXml, makeOdt, MANIFEST, p } from "./make-odt.ts";

const good = makeOdt({ body: p("Kế hoạch") });
const withFile = (name: string, content: string | null): Uint8Array =>
  makeOdt({ body: p("a"), files: { [name]: content } });
const limited = (name: keyof typeof DEFAULT_LIMITS, value: number) => ({
  ...ACCEPTED,
  limits: { ...DEFAULT_LIMITS, [name]: value },
});
const doctype = contentXml({ body: p("a") }).replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>');

const CASES = [
  ["nothing", new Uint8Array(), ACCEPTED, "empty-file"],
  ["half a file", good.subarray(0, good.length / 2), ACCEPTED, "damaged"],
  ["no content", withFile("content.xml", null), ACCEPTED, "damaged"],
  ["broken content", withFile("content.xml", "<a><b></a>"), ACCEPTED, "damaged"],
  ["a document type", withFile("content.xml", doctype), ACCEPTED, "damaged"],
  [
    "a spreadsheet",
    withFile("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    ACCEPTED,
    "wrong-type",
  ],
  [
    "a password",
    withFile("META-INF/manifest.xml", MANIFEST("<manifest:encryption-data/>")),
    ACCEPTED,
    "password-protected",
  ],
  ["too many bytes", good, limited("maxFileSize", 10), "too-large"],
  ["too many elements", good, limited("maxXmlNodes", 5), "too-complex"],
  [
    "too deep",
    makeOdt({ body: "<text:section>".repeat(300) + "</text:section>".repeat(300) }),
    ACCEPTED,
    "too-complex",
  ],
  ["too much text", good, limited("maxTextCharacters", 3), "too-large"],
  ["other XML", new TextEncoder().encode("<html><body/></html>"), ACCEPTED, "wrong-type"],
] as const;

describe("bad OpenDocument files", () => {
  it.each(CASES)("%s", (_, bytes, options, reason) => {
    expect(readOdt(bytes, options)).toMatchObject({ ok: false, reason });
  });

  it("ends styles that are based on each other", () => {
    const styles =
      '<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>' +
      '<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>';
    expect(readOdt(makeOdt({ body: p("a", "A"), styles }), ACCEPTED)).toMatchObject({ ok: true });
  });

  it("is read or refused, never thrown, whatever byte is changed", () => {
    for (let at = 0; at < good.length; at += 7) {
      const bytes = Uint8Array.from(good);
      bytes[at] = bytes[at]! ^ 0x55;
      expect(typeof readOdt(bytes, ACCEPTED).ok).toBe("boolean");
    }
  });

  it("names an object that is not read", () => {
    const body = p('a<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>');
    expect(readOdt(makeOdt({ body }), ACCEPTED)).toMatchObject({
      ok: true,
      document: { gaps: [{ code: "unread-part", detail: "./Object 1" }] },
    });
  });
});
