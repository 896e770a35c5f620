/**
 * Gives each row at most one column so that the sum of the gains is the highest there is (Hungarian method).
 * A pair without gain stays apart. Ties go to the earlier row and column.
 */
export function assign(gains: readonly (readonly number[])[]): readonly (number | null)[] {
  const rows = gains.length;
  const columns = Math.max(rows, gains[0]?.length ?? 0);
  const cost = (row: number, column: number) => -(gains[row - 1]![column - 1] ?? 0);
  const ofRow = new Array<number>(rows + 1).fill(0);
  const ofColumn = new Array<number>(columns + 1).fill(0);
  const holder = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    const least = new Array<number>(columns + 1).fill(Infinity);
    const before = new Array<number>(columns + 1).fill(0);
    const seen = new Array<boolean>(columns + 1).fill(false);
    holder[0] = row;
    let column = 0;
    while (holder[column] !== 0) {
      seen[column] = true;
      const current = holder[column]!;
      let step = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (seen[other]) continue;
        const reduced = cost(current, other) - ofRow[current]! - ofColumn[other]!;
        if (reduced < least[other]!) {
          least[other] = reduced;
          before[other] = column;
        }
        if (least[other]! < step) {
          step = least[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (seen[other]) {
          ofRow[holder[other]!]! += step;
          ofColumn[other]! -= step;
        } else least[other]! -= step;
      }
      column = next;
    }
    for (; column !== 0; column = before[column]!) holder[column] = holder[before[column]!]!;
  }
  const columnOf = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= columns; column++) {
    const row = holder[column]!;
    if (row > 0 && cost(row, column) < 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}
