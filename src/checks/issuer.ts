import type { Plan } from "../model/plan.ts";

/** The draft is one of these bodies' own: `Sở Y tế tỉnh Cà Mau` is `Sở Y tế`. */
export const isIssuedBy = ({ issuer }: Plan, names: readonly string[]): boolean =>
  issuer !== null &&
  names.some((name) => issuer.name === name || /^ (?:tỉnh|thành phố) /.test(restOf(issuer.name, name)));

const restOf = (name: string, start: string) => (name.startsWith(start) ? name.slice(start.length) : "");
