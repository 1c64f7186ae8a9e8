/** The place this kiosk stands in: nothing about anybody. */
export type KioskPlace = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly phone: string | null;
  /** Whether its network is the made-up one. */
  readonly demo: boolean;
};

const KEY = 'escale:kiosk-place';

const isPlace = (value: unknown): value is KioskPlace => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, timeZone, phone, demo } = value as Record<string, unknown>;
  return [id, name, timeZone].every((part) => typeof part === 'string') && (phone === null || typeof phone === 'string') && typeof demo === 'boolean';
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // Written by hand or by an older version: the place is chosen again, nothing is lost.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
};

/** The place chosen on this device; null when none was. */
export const rememberedPlace = (): KioskPlace | null => {
  const value = parsed(localStorage.getItem(KEY) ?? 'null');
  return isPlace(value) ? value : null;
};

export const rememberPlace = (place: KioskPlace): void => localStorage.setItem(KEY, JSON.stringify(place));

export const forgetPlace = (): void => localStorage.removeItem(KEY);
