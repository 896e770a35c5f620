import { jsonText } from "../report/json-text.ts";

const makers = {
  json: async () => (await import("./schemas/report.ts")).reportSchema(),
  config: async () => (await import("./schemas/inputs.ts")).configJsonSchema(),
  pack: async () => (await import("./schemas/inputs.ts")).packJsonSchema(),
} as const satisfies Record<string, () => Promise<object>>;

export const schemaNames = Object.keys(makers) as readonly (keyof typeof makers)[];
export const isSchema = (name: string): name is keyof typeof makers => Object.hasOwn(makers, name);

/** A published schema as text; the same for the same version of the tool. */
export const schemaText = async (name: keyof typeof makers): Promise<string> =>
  jsonText(await makers[name]());
