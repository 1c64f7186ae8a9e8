import { firstInstantFrom, type GroupScope, localDay, localOf, type MinuteOfDay, timeZone } from '@escale/domain';
import type { ChangeGroupInput } from '../../../gql/graphql.ts';
import type { Session } from '../facts.ts';

/** A session while it is given another time or size: wall-clock of its place. */
export type TypedChange = { readonly day: string; readonly from: MinuteOfDay; readonly to: MinuteOfDay; readonly people: number; readonly units: Session['units'] };

const MS_PER_MINUTE = 60_000;

export function typedOf({ startsAt, endsAt, timeZone: zone, people, units }: Session): TypedChange {
  const [start, end] = [localOf(new Date(startsAt), timeZone(zone)), localOf(new Date(endsAt), timeZone(zone))];
  return { day: start.day, from: start.minute, to: end.minute, people, units };
}

export type ChangeProblem = 'outOfOrder' | 'peopleMissing' | 'countMissing' | 'nothing';
type Change = Omit<ChangeGroupInput, 'groupBookingId' | 'expectedVersion'>;

/** What is sent: only what was touched, so that the rest of each session stays as it is. */
export function changeOf(session: Session, typed: TypedChange, scope: GroupScope): Change | ChangeProblem {
  const before = typedOf(session);
  if (typed.to <= typed.from) return 'outOfOrder';
  if (!Number.isInteger(typed.people) || typed.people < 1) return 'peopleMissing';
  if (typed.units.some(({ count }) => !Number.isInteger(count) || count < 0)) return 'countMissing';
  const moved = typed.day !== before.day || typed.from !== before.from;
  const longer = typed.to - typed.from !== before.to - before.from;
  const units = JSON.stringify(typed.units) !== JSON.stringify(before.units);
  const people = typed.people !== before.people;
  if (!moved && !longer && !units && !people) return 'nothing';
  const zone = timeZone(session.timeZone);
  const at = (minute: MinuteOfDay): Date => firstInstantFrom(localDay(typed.day), minute, zone);
  return {
    scope,
    sessionId: session.id,
    ...(moved ? { startsAt: at(typed.from).toISOString() } : {}),
    ...(longer ? { durationMinutes: (at(typed.to).getTime() - at(typed.from).getTime()) / MS_PER_MINUTE } : {}),
    ...(people ? { people: typed.people } : {}),
    ...(units ? { units: typed.units.map(({ category, count, modelId }) => ({ category, count, modelId: modelId ?? null })) } : {}),
  };
}

