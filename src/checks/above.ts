/** `V.1.a`, `V.1`, `V`: a label and those it stands below. */
export function labelsAbove(path: string): readonly string[] {
  const above: string[] = [];
  for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) above.push(path.slice(0, end));
  return above;
}

/** For any path the first of these, in their order, whose label it bears or stands below. */
export function firstAbove<T extends { readonly label: string | null }>(
  all: readonly T[],
): (path: string) => T | undefined {
  const turns = new Map<string, number>();
  for (const [turn, { label }] of all.entries())
    if (label !== null && !turns.has(label)) turns.set(label, turn);
  return (path) => {
    const found = labelsAbove(path).flatMap((label) => turns.get(label) ?? []);
    return found.length === 0 ? undefined : all[Math.min(...found)];
  };
}
