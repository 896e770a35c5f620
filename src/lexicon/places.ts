import type { Province } from "./types.ts";
import { after, phrase, type Phrase, type Tokens } from "./tokens.ts";

/** What the tails need to know of places. */
export interface Places {
  /** The province, old or new, whose name stands at a token. */
  readonly at: (
    tokens: Tokens,
    at: number,
  ) => { readonly name: string; readonly province: Province; readonly end: number } | null;
  /** The city is or was under the central government. */
  readonly isCity: (name: string) => boolean;
  /** A known agency's first word stands there: a place name ends before it. */
  readonly startsAgency: (tokens: Tokens, at: number) => boolean;
  readonly find: (name: string) => Province | null;
}

export function createPlaces(provinces: readonly Province[], startsAgency: Places["startsAgency"]): Places {
  const byHash = new Map<number, (Phrase & { readonly province: Province })[]>();
  const byName = new Map<string, Province>();
  for (const province of provinces)
    for (const name of [province.name, ...province.aliases]) {
      const entry = { ...phrase(name), province };
      byName.set(entry.words.join(" "), province);
      const list = byHash.get(entry.hashes[0]!);
      if (list === undefined) byHash.set(entry.hashes[0]!, [entry]);
      else list.push(entry);
    }
  for (const list of byHash.values()) list.sort((x, y) => y.words.length - x.words.length);
  const cities = new Set(
    provinces.filter(({ types }) => types.some(({ type }) => type === "thành phố")).map(({ name }) => name),
  );
  const find = (name: string): Province | null => byName.get(phrase(name).words.join(" ")) ?? null;
  return {
    at: (tokens, at) => {
      if (at >= tokens.count || tokens.shape[at] === 0) return null;
      for (const candidate of byHash.get(tokens.hash[at]!) ?? []) {
        const end = after(tokens, at, candidate);
        if (end > 0) return { name: candidate.province.name, province: candidate.province, end };
      }
      return null;
    },
    isCity: (name) => cities.has(find(name)?.name ?? ""),
    startsAgency,
    find,
  };
}
