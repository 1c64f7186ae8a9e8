import type { UnitFacts } from '../equipment/unit-facts.ts';
import { refuse } from '../kernel/result.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { claimUnits } from '../booking/claim-units.ts';
import type { HoldRefusalCode } from '../booking/refusal.ts';
import { checkClosure } from '../booking/checks/closure.ts';
import { checkTeam } from '../booking/checks/team.ts';
import { screenHour } from '../booking/screen-hour.ts';
import { screenWish } from '../booking/screen-wish.ts';
import { containsInstant, overlaps } from '../time/interval.ts';
import { plusMinutes } from '../time/duration.ts';
import { addDays, compareDays, type LocalDay } from '../time/local-day.ts';
import { dayInterval, dayOf } from '../time/zoned.ts';
import { peopleLimits } from './capacity.ts';
import { nearestObstacle, type Obstacle } from './obstacle.ts';
import type { OfferRules } from './offer-rules.ts';
import { offeredStarts, openingsAround, openStretches } from './offered-starts.ts';
import type { PlaceFacts } from './place-facts.ts';
import { durationsOf, withinHours } from './slots.ts';
import type { Wish } from './wish.ts';

/** The obstacle a searcher is told about for the refusal a booker would get. */
export const obstacleOf = (code: HoldRefusalCode): Obstacle => {
  switch (code) {
    case 'PLACE_NOT_BOOKABLE':
    case 'OFFER_PAUSED':
    case 'PLACE_CLOSED':
    case 'NOT_OFFERED_THEN':
      return 'CLOSED';
    case 'CLOSED_EXCEPTIONALLY':
    case 'NOBODY_OF_THE_TEAM':
      return code;
    case 'PLACE_FULL':
    case 'SLOT_TAKEN':
      return 'FULL';
    case 'NO_SUCH_EQUIPMENT':
    case 'MODULE_NOT_AVAILABLE':
    case 'TOO_FEW_PEOPLE':
      return 'NO_SUCH_EQUIPMENT';
    case 'ALREADY_STARTED':
      return 'IN_THE_PAST';
    case 'TOO_MANY_PEOPLE':
    case 'DURATION_NOT_OFFERED':
    case 'UNDER_AGE':
    case 'NOTICE_TOO_SHORT':
    case 'BEYOND_HORIZON':
      return code;
    default:
      return unreachable(code);
  }
};

/** Why an offer has no slot for a wish on a local day; null when it has one. The wish's window is not looked at, its hours are. */
export const explainDay = (
  wish: Omit<Wish, 'window'>,
  offer: OfferRules,
  place: PlaceFacts,
  units: readonly UnitFacts[],
  day: LocalDay,
  now: Date,
): Obstacle | null => {
  const today = dayOf(now, place.zone);
  if (compareDays(day, today) < 0) return 'IN_THE_PAST';

  const facts = { offer, place, units };
  const whole = dayInterval(day, place.zone);
  const openings = openingsAround(place.openings, day);
  const held = { offerId: offer.id, people: wish.people, moduleId: wish.moduleId, age: wish.age };
  const limits = peopleLimits(offer, place);
  const reasons: Obstacle[] = [];
  let starts = 0;
  for (const durationMinutes of durationsOf(wish, offer)) {
    const screened = screenWish({ ...held, durationMinutes }, facts);
    if (!screened.ok) {
      reasons.push(obstacleOf(screened.refusal.code));
      continue;
    }
    for (const startsAt of offeredStarts(openings, offer, durationMinutes, place.zone)) {
      if (!containsInstant(whole, startsAt)) continue;
      if (!withinHours({ start: startsAt, end: plusMinutes(startsAt, durationMinutes) }, wish, place.zone)) continue;
      starts += 1;
      const hold = { ...held, startsAt, durationMinutes };
      const untimely = screenHour(hold, facts, now) ?? checkClosure(hold, facts, now) ?? checkTeam(hold, facts, now);
      const claim = untimely === null ? claimUnits(hold, limits, screened.value) : refuse(untimely);
      if (claim.ok) return null;
      reasons.push(obstacleOf(claim.refusal.code));
    }
  }
  if (reasons.length > 0) return nearestObstacle(reasons);
  if (compareDays(day, addDays(today, offer.horizonDays)) > 0) return 'BEYOND_HORIZON';
  const open = openStretches(openings, place.zone).some((stretch) => overlaps(stretch, whole));
  const unrestricted = wish.earliest === null && wish.latest === null;
  return open && unrestricted && starts === 0 ? 'DURATION_NOT_OFFERED' : 'CLOSED';
};
