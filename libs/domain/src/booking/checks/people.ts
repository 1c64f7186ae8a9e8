import { limitsOf } from '../../availability/capacity.ts';
import type { TimelessCheck } from './check.ts';

/** Not fewer nor more people than the offer takes, nor more than the place or the space could ever hold. */
export const checkPeople: TimelessCheck = ({ people }, { offer, place }) => {
  if (!Number.isInteger(people) || people < 1 || people < offer.peopleMin) return { code: 'TOO_FEW_PEOPLE', field: 'people' };
  const most = limitsOf(offer, place).reduce((least, { capacity }) => Math.min(least, capacity), offer.peopleMax);
  return people > most ? { code: 'TOO_MANY_PEOPLE', field: 'people' } : null;
};
