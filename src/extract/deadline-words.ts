import { chartOf } from "../language/chart.ts";

/** Words that join two dates into a window; a comma and `ngày` may stand around them. */
export const joinsWindow = (between: string): boolean => {
  const chart = chartOf(between);
  const first = chart.tokens[0]?.word === "," ? 1 : 0;
  const last = chart.tokens.length - (chart.tokens.at(-1)?.word === "ngày" ? 1 : 0);
  return chart.at[first]?.some((mark) => mark.kind === "window-join" && mark.end === last) ?? false;
};

/** Words that let a second date share the operator of the first. */
export const sharesOperator = (between: string): boolean =>
  /^\s*(?:\((?:báo cáo )?[^)]{0,20}\)\s*)?(?:,|và|hoặc|;)\s*$/.test(between);
