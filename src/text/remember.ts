/** So many letters of texts are remembered that a long plan fits and a batch stays small. */
const MOST_LETTERS = 300_000;

export interface Remembering<T> {
  (text: string): T;
  /** What is remembered of a text, without a look at it. */
  readonly known: (text: string) => T | undefined;
}

/** Many parts of the house ask the same of the same sentences of a plan: each text is looked at once. Bounded. */
export const remembering = <T>(find: (text: string) => T): Remembering<T> => {
  const known = new Map<string, T>();
  let letters = 0;
  const ask = (text: string): T => {
    const done = known.get(text);
    if (done !== undefined) return done;
    const found = find(text);
    letters += text.length + 100;
    if (letters > MOST_LETTERS) {
      known.clear();
      letters = text.length;
    }
    known.set(text, found);
    return found;
  };
  return Object.assign(ask, { known: (text: string) => known.get(text) });
};

/** What is made of a thing that others hold is made once, and forgotten with the thing. */
export const rememberingFor = <K extends WeakKey, T>(make: (thing: K) => T): ((thing: K) => T) => {
  const known = new WeakMap<K, T>();
  return (thing) => {
    const ready = known.get(thing);
    if (ready !== undefined) return ready;
    const made = make(thing);
    known.set(thing, made);
    return made;
  };
};
