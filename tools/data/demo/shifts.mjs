/** @import { DemoPerson, DemoShift, DemoWish } from './types.ts' */
/** @import { Chance } from './random.mjs' */
/** @import { MadePlace } from './places.mjs' */
import { addDays, isNationalHoliday, wallClock, weekday } from './calendar.mjs';
import { inventPerson } from './names.mjs';
import { slugOf, stableId } from './random.mjs';
import { openSpans, PAST_DAYS } from './wishes.mjs';

/** How far ahead the teams have planned, in days. */
export const PLANNED_DAYS = 60;
const TEAM_LEAST = 2;
const TEAM_ROLES = ['SITE_STAFF', 'SITE_MANAGER'];

/** The places whose offers need somebody of the team. @param {readonly MadePlace[]} made */
const accompanied = (made) => made.flatMap((one, placeIndex) => (one.place.status === 'OPEN' && one.place.offers.some(({ supervised }) => supervised) ? [{ ...one, placeIndex }] : []));

/**
 * People for the teams that have too few: two at each place that needs somebody. They are no people of the tour, and enter nowhere.
 * @param {Chance} luck @param {readonly MadePlace[]} made @param {readonly DemoPerson[]} known @returns {DemoPerson[]}
 */
export function makeTeams(luck, made, known) {
  return accompanied(made).flatMap(({ place }) => {
    const own = luck.fork(`team/${place.number}`);
    const there = teamOf(known, place.id).length;
    return Array.from({ length: Math.max(0, TEAM_LEAST - there) }, (_, index) => {
      const person = inventPerson(own);
      return {
        ...person, id: stableId('demo', 'team', place.number, index), email: `${slugOf(person.givenName)}.${slugOf(person.familyName)}.${place.number}-${index}@equipe.example`, locale: /** @type {const} */ ('fr'),
        grants: [{ role: /** @type {const} */ ('SITE_STAFF'), scopeKind: /** @type {const} */ ('PLACE'), scopeId: place.id }],
      };
    });
  });
}

/** @param {readonly DemoPerson[]} people @param {string} placeId */
const teamOf = (people, placeId) => people.filter(({ grants }) => grants.some(({ role, scopeId }) => TEAM_ROLES.includes(role) && scopeId === placeId));

/**
 * Who of each team is there when: turn and turn about, at the hours of their place. Next Thursday afternoon is still to be planned where nobody booked what needs somebody.
 * @param {readonly MadePlace[]} made @param {readonly DemoPerson[]} people @param {readonly DemoWish[]} wishes @param {{ now: number, zoneOf: (inseeCode: string) => string }} facts @returns {DemoShift[]}
 */
export function makeShifts(made, people, wishes, { now, zoneOf }) {
  const booked = new Set(wishes.filter(({ placeIndex, offerIndex }) => made[placeIndex]?.place.offers[offerIndex]?.supervised === true).map(({ placeIndex, localDay }) => `${placeIndex} ${localDay}`));
  return accompanied(made).flatMap(({ place, hours, placeIndex }) => {
    const team = teamOf(people, place.id);
    const today = wallClock(now, zoneOf(place.inseeCode)).day;
    /** @type {DemoShift[]} */
    const shifts = [];
    for (let offset = -PAST_DAYS; offset <= PLANNED_DAYS; offset += 1) {
      const day = addDays(today, offset);
      if (isNationalHoliday(day)) continue;
      const spans = openSpans(hours, day);
      spans.forEach(([from, to], span) => {
        const open = offset >= 7 && offset < 14 && weekday(day) === 3 && span === spans.length - 1;
        if (open && !booked.has(`${placeIndex} ${day}`)) return;
        const person = team[(weekday(day) + span) % team.length];
        if (person !== undefined) shifts.push({ id: stableId('demo', 'shift', place.number, day, span), placeId: place.id, inseeCode: place.inseeCode, personId: person.id, day, from, to });
      });
    }
    return shifts;
  });
}
