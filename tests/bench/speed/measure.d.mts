export const median: (values: readonly number[]) => number;
export const exponentOf: (points: readonly (readonly [number, number])[]) => number;
