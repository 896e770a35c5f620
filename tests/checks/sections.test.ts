import { describe, expect, it } from "vitest";
import { findingsOf, type Parts } from "./draft.ts";

const lacks = (parts: Parts) =>
  findingsOf("section", { part: "funding" }, parts).map(
    ({ facts }) => (facts as { lacks?: string }).lacks ?? "all",
  );

describe("the part on money", () => {
  it.each<[string, Parts, readonly string[]]>([
    ["names the budget", {}, []],
    ["is a heading and nothing more", { funding: "" }, ["text"]],
    [
      "is left to givers, though an agency looks for money",
      { funding: "Nguồn tài trợ, đóng góp hợp pháp." },
      ["state-budget"],
    ],
    [
      "says it in its heading's place",
      { funding: "Kinh phí lấy từ dự toán chi thường xuyên được giao." },
      [],
    ],
  ])("%s", (_, parts, found) => expect(lacks(parts)).toEqual(found));
});
