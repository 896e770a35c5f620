type Schema = Readonly<Record<string, unknown>>;

/** An object with exactly these keys; those in `maybe` may be absent. */
export const object = (required: Schema, maybe: Schema = {}): Schema => ({
  type: "object",
  properties: { ...required, ...maybe },
  required: Object.keys(required),
  additionalProperties: false,
});
export const list = (items: unknown): Schema => ({ type: "array", items });
export const oneOf = (values: readonly (string | null)[]): Schema => ({ enum: values });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

export const text: Schema = { type: "string" };
export const flag: Schema = { type: "boolean" };
export const number: Schema = { type: "number" };
export const whole: Schema = { type: "integer" };
export const count: Schema = { type: "integer", minimum: 0 };
export const form = (pattern: string): Schema => ({ type: "string", pattern: `^(?:${pattern})$` });
