import type { Deadline } from "../model/plan.ts";

/** A day in a yearly round, comparable by size; the year after counts on. Null for what is no single day. */
export function dayNumber(date: string | null): number | null {
  if (date === null) return null;
  const next = date.startsWith("Y+1-");
  const rest = next ? date.slice(4) : date;
  const yearly = /^(\d{2})-(\d{2})$/.exec(rest);
  if (yearly) return ordinal(Number(yearly[1]), Number(yearly[2])) + (next ? YEAR : 0);
  const dated = /^(\d{4})-(\d{2})-(\d{2})$/.exec(rest);
  if (dated) return Number(dated[1]) * YEAR + ordinal(Number(dated[2]), Number(dated[3]));
  const monthly = /^---(\d{2})$/.exec(rest);
  return monthly ? Number(monthly[1]) : null;
}

const YEAR = 372;
const ordinal = (month: number, day: number) => (month - 1) * 31 + day - 1;

/** The last day on which the deadline is still kept: `before` leaves the day itself out. */
export function lastDay({ date, until, relation }: Deadline): number | null {
  const day = dayNumber(until ?? date);
  return day === null ? null : relation === "before" ? day - 1 : day;
}

/** Day and month, or the year, are right: a slip, not another document. */
export const isClose = (a: string, b: string): boolean =>
  a.slice(5) === b.slice(5) || a.slice(0, 4) === b.slice(0, 4);

/** `12-05` as a Vietnamese reader writes it. */
export function writtenDay(date: string): string {
  if (date.startsWith("Y+1-")) return `${writtenDay(date.slice(4))} năm liền kề`;
  if (date.startsWith("---")) return `ngày ${date.slice(3)}`;
  return date.split("-").reverse().join("/");
}

/** `2025-06-05` as documents are cited: `05/6/2025`, only January and February with a nought. */
export const citedDay = (date: string): string => writtenDay(date).replace(/\/0([3-9])\//, "/$1/");

/** No day of any year; 29/2 is a day where no year is written. */
export function isDay(day: number, month: number, year: number | null): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}
