import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

// Four real plans and their truth lie beside the checkout in CI; a user's clone has none of them.
const root = join(import.meta.dirname, "..");
const score = join(root, "../shared/tools/score.mjs");

describe.skipIf(!existsSync(score))(
  existsSync(score) ? "the shared plans are read without a difference" : "skipped: needs ../shared",
  () => {
    test.each(["md", "docx", "pdf"])("%s", (ext) => {
      const { stdout, status } = spawnSync(process.execPath, [score, "--ext", ext, "--min", "0.98"], {
        cwd: root,
        encoding: "utf8",
      });
      expect(stdout).toContain("4 documents");
      expect(stdout).toMatch(/false alarms +0/);
      expect(status, stdout).toBe(0);
    });
  },
);
