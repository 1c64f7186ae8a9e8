import type { KioskSnapshot } from '@escale/domain';

/** Whose first time it is: for the timer alone. In memory, and gone with the headset's return, the tab, or another booking: nothing is written of it, and no other kiosk knows. */
const said = new Map<string, string>();

export const sayFirstTime = (unitId: string, bookingId: string): void => void said.set(unitId, bookingId);
export const forgetFirstTime = (unitId: string): void => void said.delete(unitId);

/** Another headset for the same person. */
export const passFirstTime = (from: string, to: string): void => {
  const bookingId = said.get(from);
  said.delete(from);
  if (bookingId !== undefined) said.set(to, bookingId);
};

/** The units whose people said so, as long as they have them. */
export const firstTimersIn = ({ units }: Pick<KioskSnapshot, 'units'>): ReadonlySet<string> => new Set(units.filter(({ id, custody }) => custody !== null && said.get(id) === custody).map(({ id }) => id));
