/** Words that join two dates into a window. */
export const joinsWindow = (between: string): boolean =>
  /^\s*(?:,?\s*(?:cho\s+)?(?:đến|tới)(?:\s+hết)?|-)\s*$/.test(between);

/** Words that let a second date share the operator of the first. */
export const sharesOperator = (between: string): boolean =>
  /^\s*(?:\((?:báo cáo )?[^)]{0,20}\)\s*)?(?:,|và|hoặc|;)\s*$/.test(between);
