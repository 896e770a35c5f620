import { z } from "zod";

/** The language of kh-check.yaml. Loaded only where there is such a file. */
const path = z.string().trim().min(1).max(1000);
const rule = z.string().regex(/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/);
const day = z.iso.date();
const oneOrMore = z.union([path, z.array(path).min(1).max(20)]);

const level = z.enum(["error", "warning", "info", "off"]);
const issuers = z.enum(["central", "ministry", "province", "district", "commune", "department"]);
const reason = z.string().trim().min(3).max(1000).describe("Why, for whoever reads it next year.");

const ignore = z.strictObject({
  file: path.describe("Which files, as a glob relative to this file's folder."),
  rule: rule.describe("The rule whose findings are accepted there."),
  requirement: z.string().min(1).max(100).optional().describe("Only findings of this requirement."),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional()
    .describe("Only the finding with this fingerprint."),
  reason,
  until: day.describe("Last day on which the entry holds."),
});

export const configSchema = z.strictObject({
  extends: oneOrMore.optional().describe("Other files of this kind inside the repository; this one wins."),
  packs: z
    .array(path)
    .min(1)
    .max(100)
    .optional()
    .describe("Rule packs by id or by folder; `auto` for all that come with the tool."),
  parents: z
    .record(path, oneOrMore)
    .optional()
    .describe("Parent plan by glob of the drafts that it binds; the first glob that matches counts."),
  severity: z
    .record(z.string().min(1).max(200), z.union([level, z.strictObject({ level, reason })]))
    .optional()
    .describe(
      "Level of a rule (`pack/rule`) or of a kind of finding, with or without a reason; `off` drops it.",
    ),
  scope: z
    .record(rule, z.strictObject({ levels: z.array(issuers).max(6), reason }))
    .optional()
    .describe("Whom a rule binds in place of what its pack says; no levels: everybody."),
  ignore: z.array(ignore).max(5000).optional().describe("Findings that are accepted for a while."),
});

export type RawConfig = z.infer<typeof configSchema>;
