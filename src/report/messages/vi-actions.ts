import type { Words } from "./words.ts";

export const actionsVi: Words["actions"] = {};
