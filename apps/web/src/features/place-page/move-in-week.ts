export type Spot = { readonly day: number; readonly slot: number };

/**
 * Where an arrow key leads among slots: up and down within a day, left and right to the nearest day that has any, Home and End
 * to the first and last of the day. Null when it leads nowhere or the key is another.
 */
export function moveInWeek(slotsPerDay: readonly number[], { day, slot }: Spot, key: string): Spot | null {
  const count = slotsPerDay[day] ?? 0;
  const sideways = (step: 1 | -1): Spot | null => {
    for (let other = day + step; other >= 0 && other < slotsPerDay.length; other += step) {
      const slots = slotsPerDay[other] ?? 0;
      if (slots > 0) return { day: other, slot: Math.min(slot, slots - 1) };
    }
    return null;
  };
  switch (key) {
    case 'ArrowDown':
      return slot + 1 < count ? { day, slot: slot + 1 } : null;
    case 'ArrowUp':
      return slot > 0 ? { day, slot: slot - 1 } : null;
    case 'ArrowRight':
      return sideways(1);
    case 'ArrowLeft':
      return sideways(-1);
    case 'Home':
      return { day, slot: 0 };
    case 'End':
      return { day, slot: count - 1 };
    default:
      return null;
  }
}
