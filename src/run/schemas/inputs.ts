import { z } from "zod";
import { packLanguage } from "../../packs/schema.ts";
import { configSchema } from "../config/schema.ts";

const bare = (schema: unknown): object => {
  const entries = Object.entries(schema as object).filter(([key]) => key !== "$schema");
  return Object.fromEntries(entries);
};

const titled = (title: string, schema: object): object => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title,
  ...schema,
});

/** Schema of kh-check.yaml. */
export const configJsonSchema = (): object =>
  titled("kh-check.yaml", bare(z.toJSONSchema(configSchema, { io: "input" })));

/** Schema of the files of a rule pack: `pack.yaml`, or one rule. */
export const packJsonSchema = (): object => {
  const { pack, rule } = packLanguage();
  return titled("kh-check rule pack: pack.yaml or one rule", { anyOf: [bare(pack), bare(rule)] });
};
