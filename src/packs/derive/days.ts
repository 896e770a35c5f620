import { dayNumber } from "../../checks/days.ts";

/** A day of every year. */
export const isYearlyDay = (date: string | null): boolean =>
  date !== null && /^\d{2}-\d{2}$/.test(date) && dayNumber(date) !== null;
