import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { sealBytes, unseal } from "../../../src/run/cache/seal.ts";

/** What somebody who has the draft could seal: parts with their lengths, as an entry has them. */
const entryOf = (front: unknown, ...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    [Buffer.from(JSON.stringify(front), "utf16le"), ...parts].flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
const rest = deflateRawSync("{}");
const written = [rest, Buffer.from("2"), deflateRawSync("{}")];
const answer = {
  status: "checked",
  reason: null,
  detail: "",
  gaps: [],
  packChoices: [],
  plan: { sections: [] },
  results: [],
};
const result = { rule: "core/x", verdict: "fail", evidence: [], candidates: [], findings: [] };
const opened = (bytes: Buffer) => {
  const secret = randomBytes(32);
  return unseal(sealBytes(bytes, secret), secret, "vi");
};

test("an answer in its form is taken", () => {
  expect(opened(entryOf({ ...answer, results: [result] }, ...written))).toMatchObject({ status: "checked" });
});

test.each<[string, Buffer]>([
  ["nothing", Buffer.from("x")],
  ["no object", entryOf(null, ...written)],
  ["an empty one", entryOf({}, ...written)],
  ["another status", entryOf({ ...answer, status: "fine" }, ...written)],
  ["no results", entryOf({ ...answer, results: undefined }, ...written)],
  ["results of another form", entryOf({ ...answer, results: [{}] }, ...written)],
  ["a finding that is none", entryOf({ ...answer, results: [{ ...result, findings: [null] }] }, ...written)],
  [
    "a finding without a place",
    entryOf(
      { ...answer, results: [{ ...result, findings: [{ facts: {}, source: {}, related: [] }] }] },
      ...written,
    ),
  ],
  ["no plan", entryOf({ ...answer, plan: null }, ...written)],
  ["a plan without sections", entryOf({ ...answer, plan: {} }, ...written)],
  ["gaps that are none", entryOf({ ...answer, gaps: ["x"] }, ...written)],
  ["parts missing", entryOf(answer, rest)],
])("well sealed, but %s: checked anew", (_, bytes) => {
  expect(opened(bytes)).toBeNull();
});

test("what inflates beyond every draft is not kept in memory", () => {
  const bomb = deflateRawSync(Buffer.alloc(129 * 1024 * 1024), { level: 1 });
  const { ready } = opened(entryOf(answer, rest, Buffer.from("2"), bomb))!;
  expect(() => ready!()).toThrow(RangeError);
});
