import { minuteOfDay } from '@escale/domain';
import { describe, expect, it } from '@jest/globals';
import type { Session } from '../facts.ts';
import { meantBy } from './scope.ts';
import { changeOf, typedOf } from './typed-change.ts';

const session = { id: 's1', timeZone: 'Indian/Reunion', startsAt: '2026-03-03T05:00:00.000Z', endsAt: '2026-03-03T08:00:00.000Z', people: 6, units: [{ category: 'VR_HEADSET', count: 6, modelId: null }], status: 'CONFIRMED' } as unknown as Session;

describe('a session while it is changed', () => {
  it('shows the clock of its place', () => {
    expect(typedOf(session)).toMatchObject({ day: '2026-03-03', from: minuteOfDay(540), to: minuteOfDay(720), people: 6 });
  });

  it('sends only what was touched', () => {
    const typed = typedOf(session);
    expect(changeOf(session, { ...typed, from: minuteOfDay(570), to: minuteOfDay(750) }, 'FROM_HERE_ON')).toEqual({ scope: 'FROM_HERE_ON', sessionId: 's1', startsAt: '2026-03-03T05:30:00.000Z' });
    expect(changeOf(session, { ...typed, to: minuteOfDay(780) }, 'ONE')).toEqual({ scope: 'ONE', sessionId: 's1', durationMinutes: 240 });
    expect(changeOf(session, { ...typed, people: 5 }, 'ALL')).toEqual({ scope: 'ALL', sessionId: 's1', people: 5 });
    expect(changeOf(session, { ...typed, day: '2026-03-05' }, 'ONE')).toMatchObject({ startsAt: '2026-03-05T05:00:00.000Z' });
  });

  it('sends nothing that is unchanged or cannot be', () => {
    const typed = typedOf(session);
    expect(changeOf(session, typed, 'ONE')).toBe('nothing');
    expect(changeOf(session, { ...typed, to: typed.from }, 'ONE')).toBe('outOfOrder');
    expect(changeOf(session, { ...typed, people: Number.NaN }, 'ONE')).toBe('peopleMissing');
    expect(changeOf(session, { ...typed, units: [{ category: 'VR_HEADSET', count: Number.NaN }] as Session['units'] }, 'ONE')).toBe('countMissing');
  });
});

describe('which sessions are meant', () => {
  const at = (id: string, startsAt: string, status = 'CONFIRMED') => ({ id, startsAt, status }) as unknown as Session;
  const all = [at('past', '2026-03-01T08:00:00Z'), at('one', '2026-03-03T08:00:00Z'), at('off', '2026-03-04T08:00:00Z', 'CANCELLED'), at('two', '2026-03-05T08:00:00Z'), at('three', '2026-03-10T08:00:00Z')];
  const ids = (scope: Parameters<typeof meantBy>[0], nth: number) => meantBy(scope, all[nth] ?? null, all, new Date('2026-03-02T08:00:00Z')).map(({ id }) => id);

  it('are, of those to come, this one, this one and those after it, or all', () => {
    expect(ids('ONE', 3)).toEqual(['two']);
    expect(ids('FROM_HERE_ON', 3)).toEqual(['two', 'three']);
    expect(ids('ALL', 3)).toEqual(['one', 'two', 'three']);
    expect(ids('ALL', 99)).toEqual(['one', 'two', 'three']);
  });
});
