import { capacitiesOf } from '../../availability/capacity.ts';
import type { TimelessCheck } from './check.ts';

/** Not fewer nor more people than the offer takes, nor more than the place or the space could ever hold. */
export const checkPeople: TimelessCheck = ({ people }, { offer, place }) => {
  if (!Number.isInteger(people) || people < 1 || people < offer.peopleMin) return { code: 'TOO_FEW_PEOPLE', field: 'people' };
  const capacities = capacitiesOf(offer, place);
  const most = Math.min(offer.peopleMax, capacities.place ?? Infinity, capacities.space ?? Infinity);
  return people > most ? { code: 'TOO_MANY_PEOPLE', field: 'people' } : null;
};
