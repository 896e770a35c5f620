/** Reading limits are options of the command line under their own names. */
export { DEFAULT_LIMITS as defaultLimits, type Limits } from "../readers/limits.ts";
