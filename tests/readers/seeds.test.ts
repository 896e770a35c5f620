import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document.ts";
import { read } from "../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";

const folder = join(import.meta.dirname, "../../../shared/seeds");
const has = existsSync(folder);
const plans = has ? readdirSync(folder).filter((name) => name.endsWith(".docx")) : [];

const documentOf = async (name: string): Promise<Document> => {
  const result = await read(readFileSync(join(folder, name)), name, {
    revisions: "accepted",
    limits: DEFAULT_LIMITS,
  });
  if (!result.ok) throw new Error(`${name}: ${result.reason}`);
  return result.document;
};

describe.skipIf(!has)(has ? "plans in several formats" : "skipped: needs ../shared", () => {
  it.each(plans.flatMap((name) => [".doc", ".odt"].map((ending) => [name, ending] as const)))(
    "%s reads the same as %s",
    async (name, ending) => {
      const { blocks, layouts, gaps } = await documentOf(name);
      const other = await documentOf(name.replace(".docx", ending));
      const bare = (document: Pick<Document, "blocks">) =>
        document.blocks.map((block) => ({ ...block, bytes: null, place: null }));
      expect(bare(other)).toEqual(bare({ blocks }));
      expect([other.layouts, other.gaps]).toEqual([layouts, gaps]);
    },
  );
});
