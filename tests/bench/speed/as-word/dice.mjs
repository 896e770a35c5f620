// Chance that gives the same row for the same seed: the same draft is the same file on every machine.

/** A function that gives a whole number below `sides`. */
export const dice = (seed) => {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

/** A seed out of a text. */
export const seedOf = (text) => {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
};

export const hex = (number) => (number >>> 0).toString(16).toUpperCase().padStart(8, "0");
