import { type Element, patternOf } from "./pattern.ts";
import type { Chart, Mark, MarkKind, MarkValues } from "./types.ts";

/** What a rule found: the marks that its name captures, in their order; missing ones are undefined. */
export type Parts = readonly (Mark | undefined)[];

/** A rule is its name, which is its grammar, and what it makes of what it finds; null refuses. */
export interface Rule {
  readonly name: string;
  readonly kind: MarkKind;
  readonly elements: readonly Element[];
  readonly make: (parts: Parts, chart: Chart, start: number, end: number) => unknown;
}

export const rule = <K extends MarkKind>(
  kind: K,
  name: string,
  make: (parts: Parts, chart: Chart, start: number, end: number) => MarkValues[K] | null,
): Rule => ({ kind, name, elements: patternOf(name), make });

/** The value of a captured mark that is known to be there. */
export const valueOf = <K extends MarkKind>(
  part: Mark | undefined,
  ...kinds: readonly K[]
): MarkValues[K] => {
  if (!part || !(kinds as readonly MarkKind[]).includes(part.kind))
    throw new Error(`no ${kinds.join(" or ")} here`);
  return part.value as MarkValues[K];
};

/** Rules of one floor: each takes marks of the floors below; the longest wins, leftmost first, and hides what it took. */
export interface Layer {
  readonly rules: readonly Rule[];
  readonly byWord: ReadonlyMap<string, readonly Rule[]>;
  readonly byKind: ReadonlyMap<MarkKind, readonly Rule[]>;
}

export function layer(rules: readonly Rule[]): Layer {
  const byWord = new Map<string, Rule[]>();
  const byKind = new Map<MarkKind, Rule[]>();
  const file = <K>(map: Map<K, Rule[]>, key: K, one: Rule): void =>
    void map.set(key, [...(map.get(key) ?? []), one]);
  for (const one of rules) {
    // A rule may begin with what is missing: it is looked up by each thing that it can begin with.
    for (const element of one.elements) {
      for (const word of element.words ?? []) file(byWord, word, one);
      for (const kind of element.kinds ?? []) file(byKind, kind, one);
      if (!element.optional) break;
    }
  }
  return { rules, byWord, byKind };
}

interface Match {
  readonly end: number;
  readonly parts: Parts;
}

/** The longest way through the elements from a token on. */
function match(
  elements: readonly Element[],
  i: number,
  chart: Chart,
  at: number,
  first: boolean,
): Match | null {
  const element = elements[i];
  if (!element) return { end: at, parts: [] };
  let best: Match | null = null;
  const keep = (rest: Match | null, part: Mark | undefined, captured: boolean): void => {
    if (rest && (best === null || rest.end > best.end))
      best = { end: rest.end, parts: captured ? [part, ...rest.parts] : rest.parts };
  };
  const token = chart.tokens[at];
  const captured = element.kinds !== null;
  if (token && (!element.glued || first || token.glued)) {
    if (element.words) {
      if (element.words.has(token.word)) keep(match(elements, i + 1, chart, at + 1, false), undefined, false);
    } else
      for (const mark of chart.at[at]!)
        if (element.kinds!.includes(mark.kind))
          keep(match(elements, i + 1, chart, mark.end, false), mark, true);
  }
  if (element.optional) keep(match(elements, i + 1, chart, at, first), undefined, captured);
  return best;
}

const candidatesAt = ({ byWord, byKind }: Layer, chart: Chart, at: number): ReadonlySet<Rule> => {
  const found = new Set<Rule>(byWord.get(chart.tokens[at]!.word));
  for (const { kind } of chart.at[at]!) for (const one of byKind.get(kind) ?? []) found.add(one);
  return found;
};

/** Puts the marks of one floor into the chart. */
export function apply(floor: Layer, chart: Chart): void {
  for (let at = 0; at < chart.tokens.length;) {
    let best: Mark | null = null;
    for (const one of candidatesAt(floor, chart, at)) {
      const found = match(one.elements, 0, chart, at, true);
      if (!found || found.end === at || (best !== null && found.end <= best.end)) continue;
      const value = one.make(found.parts, chart, at, found.end);
      if (value !== null) best = { kind: one.kind, start: at, end: found.end, value } as Mark;
    }
    if (best === null) {
      at++;
      continue;
    }
    place(chart, best);
    at = best.end;
  }
}

/** A mark hides the marks that it was made of. */
export function place(chart: Chart, mark: Mark): void {
  for (let i = mark.start; i < mark.end; i++) chart.at[i] = [];
  chart.at[mark.start] = [mark];
}

/** The mark of a kind that begins at a token. */
export const markAt = <K extends MarkKind>(chart: Chart, at: number, kind: K): Mark<K> | undefined =>
  chart.at[at]?.find((mark) => mark.kind === kind) as Mark<K> | undefined;

/** The longest mark of a kind that ends right before a token. */
export function markBefore<K extends MarkKind>(
  chart: Chart,
  at: number,
  ...kinds: readonly K[]
): Mark<K> | null {
  for (let start = Math.max(0, at - 8); start < at; start++)
    for (const mark of chart.at[start]!)
      if (mark.end === at && (kinds as readonly MarkKind[]).includes(mark.kind)) return mark as Mark<K>;
  return null;
}
