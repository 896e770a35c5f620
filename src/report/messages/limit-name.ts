const cited = /\b([a-z]+(?:[A-Z][a-z]+)*) (\d+)\b/g;

const size = (bytes: number): string => {
  if (bytes % 2 ** 20 === 0) return `${String(bytes / 2 ** 20)}MiB`;
  return bytes % 1e6 === 0 ? `${String(bytes / 1e6)}MB` : String(bytes);
};

/** A limit as a detail cites it (`maxPartSize 33554432`), written as the option that changes it. */
export const withLimitNames = (detail: string): string =>
  detail.replace(cited, (whole, name: string, value: string) => {
    if (!/^(?:max[A-Z]|(?:t|ruleT)imeout$)/.test(name)) return whole;
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return `${flag} ${/(?:Size|Memory)$/.test(name) ? size(Number(value)) : value}`;
  });
