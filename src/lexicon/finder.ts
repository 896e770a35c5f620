import type { Buckets } from "./buckets.ts";
import type { Collectives } from "./collective.ts";
import { typeFirsts } from "./grammar.ts";
import type { Places } from "./places.ts";
import { unitFirsts } from "./tails.ts";
import type { AgencyEntry, FindOptions, Hit, LexiconData, UnitType } from "./types.ts";

/** What finding needs, made once. */
export interface Finder {
  readonly data: LexiconData;
  readonly places: Places;
  readonly buckets: Buckets;
  readonly collectives: Collectives;
  /** What a syllable may begin, as bits, by its hash. */
  readonly begins: (hash: number) => number;
  readonly unitTypes: ReadonlyMap<string, UnitType>;
  /** By base name and level. */
  readonly siblings: ReadonlyMap<string, AgencyEntry>;
}

export interface Search extends FindOptions {
  /** `Các xã, phường` is an agency where it heads a block of duties. */
  readonly units?: boolean;
  /** Short abbreviations and names without their level word count too. */
  readonly heading?: boolean;
}

/** A hit and the tokens that it stands for. */
export interface Found {
  readonly hit: Hit;
  readonly from: number;
  /** After name, level word and place. */
  readonly to: number;
  /** After the scope. */
  readonly past: number;
  /** The level words: `tỉnh`, `các xã, phường`; empty where none stands. */
  readonly words: string;
}

/** What a syllable may begin. */
export const BEGINS = { name: 1, collective: 2, type: 4, unit: 8 } as const;

/** The index of first syllables: one look tells for most of a text that they begin nothing. */
export function beginnings(buckets: Buckets, collectives: Collectives): (hash: number) => number {
  const begins = new Map<number, number>();
  const few = new Uint8Array(SLOTS);
  const add = (hashes: Iterable<number>, kind: number): void => {
    for (const hash of hashes) {
      begins.set(hash, (begins.get(hash) ?? 0) | kind);
      few[hash & (SLOTS - 1)] = 1;
    }
  };
  add(buckets.firsts(), BEGINS.name);
  add(collectives.firsts(), BEGINS.collective);
  add(typeFirsts(), BEGINS.type);
  add(unitFirsts(), BEGINS.unit);
  return (hash) => (few[hash & (SLOTS - 1)] === 0 ? 0 : (begins.get(hash) ?? 0));
}
const SLOTS = 4096;
