import { formatMinuteOfDay, minuteOfDay } from '@escale/domain';
import type { GroupPlacesInput } from '../../../gql/graphql.ts';
import { type Option, optionsOf } from '../ask/choices.ts';
import type { Group, GroupPlace, Places, Session } from '../facts.ts';
import { typedOf } from '../one/typed-change.ts';

const MS_PER_MINUTE = 60_000;
const SHOWN_PLACES = 20;

/** The search for where one session may go: its day and hour by the clocks of the place it is at, its people, and of what the group named so much as it takes; as if it were given up. */
export function searchElsewhere({ organisationId, units, moduleId }: Pick<Group, 'organisationId' | 'units' | 'moduleId'>, session: Session, withinKm: number): GroupPlacesInput {
  const { day, from } = typedOf(session);
  const to = from + (Date.parse(session.endsAt) - Date.parse(session.startsAt)) / MS_PER_MINUTE;
  const named = session.units.filter(({ category }) => units.some((unit) => unit.category === category));
  const { longitude, latitude } = session;
  return {
    organisationId,
    need: { people: session.people, units: named.map(({ category, count, modelId }) => ({ category, count, modelId: modelId ?? null })), moduleId: moduleId ?? null },
    dates: [{ day, from: formatMinuteOfDay(from), to: formatMinuteOfDay(minuteOfDay(to)) }],
    ...(longitude == null || latitude == null ? {} : { near: { longitude, latitude }, withinKm }),
    first: SHOWN_PLACES,
    instead: session.id,
  };
}

/** Every place but the one it is at: those that take the session, perhaps at another hour, and those that cannot. */
export function elsewhere({ places }: Pick<Places, 'places'>, { placeId }: Pick<Session, 'placeId'>): { readonly options: readonly Option[]; readonly impossible: readonly GroupPlace[] } {
  const others = places.filter((place) => place.placeId !== placeId);
  const options = optionsOf({ places: others }, 0);
  return { options, impossible: others.filter((place) => !options.some((option) => option.place === place)) };
}
