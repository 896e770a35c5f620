import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPacks } from "../../src/packs/load/folder.ts";
import { select } from "../../src/packs/select.ts";
import { run } from "../cli/run.ts";
import { plan } from "../checks/builder.ts";

const root = join(import.meta.dirname, "../..");
const packs = readPacks(join(root, "rules"));
const parents = packs.filter(({ pack }) => pack.derivedFrom);
const seeds = join(root, "../shared/seeds");
const general = "Thực hiện Chương trình Truyền thông về bình đẳng giới giai đoạn 2026-2030";
const ethnic =
  "Thực hiện Chương trình Truyền thông về bình đẳng giới vùng đồng bào dân tộc thiểu số giai đoạn 2026-2030";

describe("parent packs", () => {
  test.each([
    [general, "Ninh Bình", ["ninh-binh-2022"]],
    [ethnic, "Ninh Bình", ["ninh-binh-dtts-2026"]],
    [general, "Đắk Lắk", ["dak-lak-2026"]],
    [general, "Lai Châu", []],
  ])("%s in %s", (title, province, expected) => {
    const draft = plan({ title: `${title} trên địa bàn xã Yên Mạc, tỉnh ${province}` });
    const { applied } = select(
      draft,
      parents.map(({ pack }) => pack),
    );
    expect(applied.map(({ id }) => id)).toEqual(expected);
  });

  test("hold hashes in place of the sentences of others", () => {
    for (const { pack, quotations } of parents) {
      expect(quotations.map(({ rule }) => rule)).toEqual(pack.rules.map(({ id }) => id));
      expect(quotations.filter(({ quote }) => quote !== null)).toEqual([]);
    }
  });

  test.skipIf(!existsSync(seeds)).each(parents.map(({ pack }) => pack.id))(
    existsSync(seeds) ? "%s: every quotation is found again" : "skipped: needs ../shared",
    async (id) => {
      const { code, stdout } = await run(["packs", "verify", id, "--source", join(seeds, `${id}.docx`)], {
        cwd: root,
      });
      expect(stdout).not.toContain(`${id}/`);
      expect(code).toBe(0);
    },
  );
});
