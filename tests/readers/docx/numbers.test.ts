import { describe, expect, it } from "vitest";
import { LIST_CASES } from "./lists.ts";
import { readMade } from "./make-docx.ts";

describe("automatic numbers", () => {
  it.each(LIST_CASES.map((one) => [one.name, one] as const))("%s", (_, { parts, labels }) => {
    const document = readMade(parts);
    expect(document.blocks.map(({ label }) => label)).toEqual(labels);
    expect(document.blocks.map(({ text }) => text)).not.toContain("");
  });
});
