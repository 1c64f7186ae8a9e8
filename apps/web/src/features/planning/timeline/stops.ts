export type Spot = { readonly row: number; readonly stop: number };

const nearest = (middles: readonly number[], to: number): number => middles.reduce((best, middle, index) => (Math.abs(middle - to) < Math.abs((middles[best] ?? Infinity) - to) ? index : best), 0);

/**
 * Where an arrow key leads among what can be pressed: left and right within a row, up and down to what stands nearest in the
 * next row that has something, Home and End to the ends of the row. `middles` are their horizontal middles, row by row.
 * Null when it leads nowhere or the key is another.
 */
export function nextStop(middles: readonly (readonly number[])[], { row, stop }: Spot, key: string): Spot | null {
  const here = middles[row] ?? [];
  const toRow = (step: 1 | -1): Spot | null => {
    for (let other = row + step; other >= 0 && other < middles.length; other += step) {
      const there = middles[other] ?? [];
      if (there.length > 0) return { row: other, stop: stop === 0 ? 0 : nearest(there, here[stop] ?? 0) };
    }
    return null;
  };
  switch (key) {
    case 'ArrowRight':
      return stop + 1 < here.length ? { row, stop: stop + 1 } : null;
    case 'ArrowLeft':
      return stop > 0 ? { row, stop: stop - 1 } : null;
    case 'ArrowDown':
      return toRow(1);
    case 'ArrowUp':
      return toRow(-1);
    case 'Home':
      return { row, stop: 0 };
    case 'End':
      return { row, stop: here.length - 1 };
    default:
      return null;
  }
}

/** Moves focus by an arrow key among the elements marked `data-stop` of a block of rows marked `data-row`; true when it did. */
export function walkStops(rowsBlock: Element, key: string): boolean {
  const rows = [...rowsBlock.querySelectorAll('[data-row]')].map((row) => [...row.querySelectorAll<HTMLElement>('[data-stop]')]);
  const row = rows.findIndex((stops) => stops.some((stop) => stop === document.activeElement));
  const stop = rows[row]?.findIndex((one) => one === document.activeElement) ?? -1;
  if (stop === -1) return false;
  const middle = (one: HTMLElement): number => {
    const { left, width } = one.getBoundingClientRect();
    return left + width / 2;
  };
  const next = nextStop(rows.map((stops) => stops.map(middle)), { row, stop }, key);
  if (next === null) return false;
  const target = rows[next.row]?.[next.stop];
  target?.focus();
  target?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  return true;
}
