import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { data, lexicon } from "./load.ts";

// Facts that live beside the checkout: every name and spelling there must be known here.
const folder = new URL("../../../shared/data/", import.meta.url);
const there = existsSync(new URL("agencies_canonical.tsv", folder));
const title = there ? "every row is known" : "skipped: needs ../shared";

const rows = (file: string): Record<string, string>[] => {
  if (!there) return [];
  const [head, ...lines] = readFileSync(new URL(file, folder), "utf8").trim().split("\n");
  const keys = head!.split("\t");
  return lines.map((line) =>
    Object.fromEntries(line.split("\t").map((value, index) => [keys[index]!, value])),
  );
};
const split = (value = ""): string[] =>
  value
    .split(";")
    .map((part) => part.replace(/ \(OCR\)/, "").trim())
    .filter(Boolean);
/** Days that later findings put right. */
const MENDED: Readonly<Record<string, string>> = {
  "Cục Thuế tỉnh": "2025-02-28",
  "Phòng Lao động - Thương binh và Xã hội": "2025-02-28",
};
const local = (value: string): string => value.replace(/ <[^>]+>$/, " tỉnh").replace(/<tên>/, "Phong Thổ");

describe.skipIf(!there)(title, () => {
  const gone = new Set(rows("agencies_superseded.tsv").flatMap((row) => split(row["aliases"])));
  const spellings = rows("agencies_canonical.tsv")
    .filter((row) => row["level"] !== "sub-commune")
    .flatMap((row) =>
      [row["canonical"]!, ...split(row["abbrev"]), ...split(row["variants_seen"])].map(
        (name) => [local(name), local(row["canonical"]!)] as const,
      ),
    )
    .filter(([name]) => !gone.has(name));

  test.each(spellings)("%s is %s", (name, canonical) => {
    const entry = lexicon.entry(name);
    // One spelling may stand for the body at several levels.
    expect(entry === null ? null : [entry.name, entry.base]).toContain(canonical.replace(/^các/, "Các"));
  });

  const old = rows("agencies_superseded.tsv")
    .filter((row) => !/unit/.test(row["level"]!) || row["level"] === "ministry-unit")
    .flatMap((row) =>
      [row["old_name"]!, ...split(row["aliases"])].map(
        (name) => [local(name), local(row["old_name"]!), row["valid_until"] ?? ""] as const,
      ),
    );

  test.each(old)("%s is %s until %s", (name, canonical, until) => {
    const plain = canonical.replaceAll("MTTQ", "Mặt trận Tổ quốc");
    const entry = lexicon.entry(name, /huyện|Phòng/.test(plain) ? "district" : "province");
    expect(entry?.name).toBe(plain === "Báo tỉnh" ? "Báo tỉnh" : plain.replace(/^công/, "Công"));
    if (until !== "") expect(entry?.validUntil).toBe(MENDED[entry?.name ?? ""] ?? until);
  });

  test.each(
    rows("provinces.tsv").map(
      (row) => [row["old_name"]!, row["current_unit"]!, row["what"]!, row["valid_until"] ?? ""] as const,
    ),
  )("%s is in %s (%s)", (name, unit, what, until) => {
    const province = lexicon.province(name);
    expect(province?.successor ?? province?.name).toBe(unit);
    if (what === "gone") expect(province?.validUntil).toBe(until);
    if (what.startsWith("type change"))
      expect(province?.types.find((type) => type.type === "tỉnh")?.until ?? null).toBe(
        name === "Thừa Thiên Huế" ? null : until,
      );
  });

  test("the provinces of today are these", () => {
    const today = rows("provinces_current_2026-11.tsv").map((row) => `${row["type"]} ${row["name"]}`);
    expect(
      data.provinces
        .filter(({ validUntil }) => validUntil === null)
        .map(({ name, types }) => `${types.at(-1)!.type} ${name}`),
    ).toEqual(today);
  });
});

test.skipIf(there)("skipped: needs ../shared", () => undefined);
