import type { Words } from "./words.ts";

export const actionsEn: Words["actions"] = {};
