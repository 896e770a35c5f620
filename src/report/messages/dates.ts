const part = (date: string): { year?: string; month?: string; day?: string } | null => {
  const full = /^(?:(Y\+1|\d{4})-)?(\d{2})-(\d{2})$/.exec(date);
  if (full) return { ...(full[1] && { year: full[1] }), month: full[2]!, day: full[3]! };
  const month = /^(?:(\d{4})|-)-(\d{2})$/.exec(date);
  return month ? { ...(month[1] && { year: month[1] }), month: month[2]! } : null;
};

/** The months in English, January first. */
export const monthsEn: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Of the months only 1 and 2 take a zero (Nghị định 30/2020). */
const inMonths = (month: string): string => (Number(month) < 3 ? month : String(Number(month)));

const WRITTEN = /(?<!\d)(\d{2})\/(\d{2})(?:\/(\d{4}))?(?![\d/])/g;

/** A date of the model as Vietnamese officials write it (`28/02/2025`, `30/6/2025`); days in other texts likewise. */
export const dateVi = (date: string): string => {
  const at = part(date);
  if (!at)
    return date.replace(WRITTEN, (_, day: string, month: string, year?: string) =>
      [day, inMonths(month), ...(year ? [year] : [])].join("/"),
    );
  const month = inMonths(at.month!);
  const day = at.day ? `${at.day}/${month}` : `tháng ${month}`;
  if (at.year === "Y+1") return `${day} năm sau`;
  return at.year ? `${day}/${at.year}` : day;
};

/** The same in English (`28 February 2025`). */
export const dateEn = (date: string): string => {
  const at = part(date);
  if (!at)
    return date.replace(WRITTEN, (whole, day: string, number: string, year?: string) => {
      const month = monthsEn[Number(number) - 1];
      return month ? [String(Number(day)), month, ...(year ? [year] : [])].join(" ") : whole;
    });
  const month = monthsEn[Number(at.month) - 1];
  if (!month) return date;
  const day = at.day ? `${String(Number(at.day))} ${month}` : month;
  if (at.year === "Y+1") return `${day} of the next year`;
  return at.year ? `${day} ${at.year}` : day;
};

/** The day after a full date of the model; anything else stays as it is. */
export const dayAfter = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
    : date;

/** How many days a month has, of `31/11` or `30/02/2026`; null where the words hold no such date. */
export const daysOfMonth = (words: string): { readonly month: number; readonly days: number } | null => {
  const found = /(?<!\d)\d{1,2}\s*(?:[/.-]|tháng)\s*(\d{1,2})(?:\s*(?:[/.-]|năm)\s*(\d{4}))?(?!\d)/i.exec(
    words,
  );
  const month = Number(found?.[1]);
  if (!found || month < 1 || month > 12) return null;
  return { month, days: new Date(Date.UTC(Number(found[2] ?? 2023), month, 0)).getUTCDate() };
};
