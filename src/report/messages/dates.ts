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

/** A date of the model as Vietnamese officials write it (`28/02/2025`); anything else stays as it is. */
export const dateVi = (date: string): string => {
  const at = part(date);
  if (!at) return date;
  const day = at.day ? `${at.day}/${at.month}` : `tháng ${at.month}`;
  if (at.year === "Y+1") return `${day} năm sau`;
  return at.year ? `${day}/${at.year}` : day;
};

/** The same in English (`28 February 2025`). */
export const dateEn = (date: string): string => {
  const at = part(date);
  const month = monthsEn[Number(at?.month) - 1];
  if (!at || !month) return date;
  const day = at.day ? `${String(Number(at.day))} ${month}` : month;
  if (at.year === "Y+1") return `${day} of the next year`;
  return at.year ? `${day} ${at.year}` : day;
};
