import type { Io } from "./io.ts";
import type { Options } from "./options.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** The only clock: the day that was given, or that of the build, or that of the system, as YYYY-MM-DD. */
export const todayOf = ({ today }: Options, { env }: Io): string => {
  if (today !== undefined) return today;
  const epoch = env["SOURCE_DATE_EPOCH"];
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch))
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const now = new Date();
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
