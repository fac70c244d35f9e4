/**
 * As few rows as a width allows, and then as even as they can be: `rowsWithin` fills rows of at
 * most so many cells, undefined where they are too few. @param least the fewest cells worth trying
 */
export function evenRows<Rows extends readonly unknown[] | undefined>(rowsWithin: (most: number) => Rows, width: number, least = 1): Rows {
  let rows = rowsWithin(width);
  if (rows === undefined) return rows;
  let [low, high] = [least, width];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const narrower = rowsWithin(middle);
    if (narrower === undefined || narrower.length > rows.length) low = middle + 1;
    else [high, rows] = [middle, narrower];
  }
  return rows;
}
