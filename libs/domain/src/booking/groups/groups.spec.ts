import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EQUIPMENT_CATEGORIES } from '../../equipment/category.ts';
import type { Need } from '../../equipment/need.ts';
import { unitsNeeded } from '../../equipment/need.ts';
import { idOf } from '../../kernel/id.ts';
import type { Agreement } from '../../organisation/agreement.ts';
import { exceededQuotas, type Quota, QUOTA_PERIODS, quotaLedger, type QuotaUse } from '../../organisation/quota.ts';
import { aBooking, aNeed, anOffer, aPlace, at, aUnit } from '../../testing/builders.ts';
import { plusMinutes } from '../../time/duration.ts';
import { addDays, localDay } from '../../time/local-day.ts';
import { timeZone } from '../../time/time-zone.ts';
import { decideHold } from '../decide-hold.ts';
import { sessionsMeant, shiftBetween, shifted, unitsOfNeeds } from './change-sessions.ts';
import { decideConfirmGroup, type GroupSessionFacts } from './decide-confirm-group.ts';
import { type GroupNeed, type GroupUnits, needsForGroup, offerForGroup, unitsMost } from './group-need.ts';
import { groupSite } from './group-site.ts';
import { groupStateAt } from './group-state.ts';
import { NO_ORGANISATION_LIMITS } from './organisation-limits.ts';
import { planGroup } from './plan-group.ts';
import { waysToFit } from './ways-to-fit.ts';

const NOW = at('2026-06-01T06:00:00Z');
const open = { peopleMost: 16, minutesLeast: 60, minutesMost: 180, namesDueDays: null };
const headsets = (count: number, modelId: string | null = null): GroupUnits => ({ category: 'VR_HEADSET', modelId: modelId as GroupUnits['modelId'], count });
const group = (more: Partial<GroupNeed> = {}): GroupNeed => ({ people: 4, units: [], moduleId: null, age: null, ...more });
const room = aNeed({ category: 'VIDEO_ROOM', perPerson: false });

describe('what a group takes of an offer', () => {
  it.each<[string, readonly Need[], Partial<GroupNeed>, readonly (readonly [string, number])[] | string]>([
    ['one each, where it says nothing', [aNeed()], {}, [['VR_HEADSET', 4]]],
    ['fewer than one each, for people take turns', [aNeed()], { units: [headsets(2)] }, [['VR_HEADSET', 2]]],
    ['none', [aNeed(), room], { units: [headsets(0)] }, [['VIDEO_ROOM', 1]]],
    ['the room in any case', [room, aNeed()], { units: [headsets(3), { category: 'VIDEO_ROOM', modelId: null, count: 0 }] }, [['VIDEO_ROOM', 1], ['VR_HEADSET', 3]]],
    ['not more than one each', [aNeed()], { units: [headsets(5)] }, 'TOO_MANY_UNITS'],
    ['not what the offer has none of', [aNeed()], { units: [{ category: 'TABLET', modelId: null, count: 1 }] }, 'NO_SUCH_EQUIPMENT'],
    ['of the model it names', [aNeed()], { units: [headsets(2, 'pico-4')] }, [['VR_HEADSET', 2]]],
    ['not of a model the offer does not use', [aNeed({ modelId: idOf('quest-3') })], { units: [headsets(2, 'pico-4')] }, 'NO_SUCH_EQUIPMENT'],
    ['of two models, the first first', [aNeed({ modelId: idOf('quest-3') }), aNeed({ modelId: idOf('pico-4') })], { units: [headsets(5)] }, [['VR_HEADSET', 4], ['VR_HEADSET', 1]]],
  ])('is %s', (_, needs, more, expected) => {
    const result = needsForGroup(needs, group(more));
    expect(result.ok ? result.value.map(({ category, quantity }) => [category, quantity]) : result.refusal.code).toEqual(expected);
  });

  const needs = fc.array(fc.record({ category: fc.constantFrom(...EQUIPMENT_CATEGORIES), modelId: fc.option(fc.constantFrom(idOf<'EquipmentModel'>('a'), idOf<'EquipmentModel'>('b')), { nil: null }), quantity: fc.integer({ min: 1, max: 3 }), perPerson: fc.boolean() }), { maxLength: 4 });
  const units = fc.uniqueArray(fc.record({ category: fc.constantFrom(...EQUIPMENT_CATEGORIES), modelId: fc.constant(null), count: fc.integer({ min: 0, max: 30 }) }), { maxLength: 3, selector: ({ category }) => category });

  it('is what it asked for, and never more than the offer gives so many people', () => {
    fc.assert(
      fc.property(needs, units, fc.integer({ min: 1, max: 12 }), (offered, wished, people) => {
        const result = needsForGroup(offered, { people, units: wished });
        expect(result.ok).toBe(wished.every((wish) => wish.count <= unitsMost(offered, wish, people)));
        if (!result.ok) return;
        for (const category of EQUIPMENT_CATEGORIES) {
          const count = (list: readonly Need[], of: number): number => list.filter((need) => need.category === category).reduce((sum, need) => sum + unitsNeeded(need, of), 0);
          const fixed = count(offered.filter(({ perPerson }) => !perPerson), people);
          const wish = wished.find((one) => one.category === category);
          expect(count(result.value, 1)).toBe(wish === undefined ? count(offered, people) : Math.max(fixed, wish.count));
          expect(unitsOfNeeds(result.value).find((one) => one.category === category)?.count ?? 0).toBe(count(result.value, 1));
        }
      }),
    );
  });

  it.each<[string, object, number, string]>([
    ['it is not for groups', { groups: null }, 60, 'NOT_FOR_GROUPS'],
    ['it takes fewer people', { groups: { ...open, peopleMost: 3 } }, 60, 'TOO_MANY_PEOPLE'],
    ['it is shorter than groups may', { groups: open }, 30, 'DURATION_NOT_OFFERED'],
    ['it is longer than groups may', { groups: open }, 210, 'DURATION_NOT_OFFERED'],
    ['it is off the grid', { groups: open }, 100, 'DURATION_NOT_OFFERED'],
  ])('is nothing where %s', (_, offer, minutes, code) => expect(offerForGroup(anOffer(offer), group(), minutes)).toMatchObject({ ok: false, refusal: { code } }));
});

describe('a place, as a group takes sessions there', () => {
  const offer = anOffer({ groups: open });
  const units = [1, 2, 3, 4].map((nth) => aUnit(`H${String(nth)}`, { turnaroundMinutes: 30 }));
  const facts = { offers: [{ offer, place: aPlace({ peopleCapacity: 10 }) }], units };
  const at9 = { offerId: null, startsAt: at('2026-06-02T07:00:00Z'), durationMinutes: 60 };

  it('knows what was taken before, turnaround included', () => {
    const site = groupSite(facts);
    const first = site.judge(at9, group(), NOW);
    if (!first.ok) throw new Error(first.refusal.code);
    site.take(first.value, 4);
    expect(site.judge({ ...at9, startsAt: at('2026-06-02T08:00:00Z') }, group(), NOW)).toMatchObject({ ok: false, refusal: { code: 'SLOT_TAKEN' } });
    expect(site.judge({ ...at9, startsAt: at('2026-06-02T08:30:00Z') }, group(), NOW)).toMatchObject({ ok: true });
    expect(site.judge(at9, group({ people: 7, units: [headsets(0)] }), NOW)).toMatchObject({ ok: false, refusal: { code: 'PLACE_FULL' } });
  });

  it('says what would fit: another hour, fewer units, fewer people; each of which does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }), (people, count, taken) => {
        const busy = units.slice(0, taken).map((unit) => ({ ...unit, busy: [{ start: at9.startsAt, end: plusMinutes(at9.startsAt, 60) }] }));
        const scene = { ...facts, units: [...busy, ...units.slice(taken)] };
        const site = groupSite(scene);
        const need = group({ people, units: [headsets(Math.min(count, people))] });
        const result = site.judge(at9, need, NOW);
        if (result.ok) return;
        for (const way of waysToFit(at9, need, result.refusal.code, scene, site, NOW)) {
          const hour = way.kind === 'OTHER_HOUR' ? { ...at9, startsAt: way.startsAt } : at9;
          const other = way.kind === 'FEWER_UNITS' ? { ...need, units: [headsets(way.count)] } : way.kind === 'FEWER_PEOPLE' ? { ...need, people: way.people, units: [headsets(Math.min(count, way.people))] } : need;
          expect(site.judge(hour, other, NOW).ok).toBe(true);
          if (way.kind === 'FEWER_UNITS') expect(site.judge(at9, { ...need, units: [headsets(way.count + 1)] }, NOW).ok).toBe(false);
        }
      }),
    );
  });

  it('judges the first session as any hold is judged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 40 }), (people, step) => {
        const startsAt = plusMinutes(at('2026-06-02T05:00:00Z'), step * 15);
        const ordinary = decideHold({ offerId: offer.id, startsAt, durationMinutes: 60, people, moduleId: null, age: null }, { offer: { ...offer, peopleMax: 16, needs: [aNeed({ quantity: people, perPerson: false })] }, place: aPlace({ peopleCapacity: 10 }), units }, NOW);
        const judged = groupSite(facts).judge({ ...at9, startsAt }, group({ people }), NOW);
        expect(judged.ok ? judged.value.assignments : judged.refusal).toEqual(ordinary.ok ? ordinary.value.assignments : ordinary.refusal);
      }),
    );
  });
});

describe('the sessions of a request', () => {
  const zone = timeZone('Europe/Paris');
  const placeId = idOf<'Place'>('place');
  const units = [1, 2, 3, 4].map((nth) => aUnit(`H${String(nth)}`));
  const facts = { offers: [{ offer: anOffer({ groups: open }), place: aPlace() }], units };
  const agreement = (more: Partial<Agreement> = {}): Agreement => ({ id: idOf('convention'), placeId: null, from: localDay('2026-01-01'), until: localDay('2026-12-31'), quotas: [], priceNote: null, bookers: 'MANAGERS', state: 'AGREED', ...more });
  const plan = (days: readonly string[], agreements: readonly Agreement[], booker: 'ORGANISATION_MANAGER' | 'TRAINER' = 'ORGANISATION_MANAGER', limits = NO_ORGANISATION_LIMITS) => {
    const place = { placeId, zone, site: groupSite(facts) };
    const wishes = days.map((day) => ({ hour: { offerId: idOf<'Offer'>('offer'), startsAt: at(`${day}T07:00:00Z`), durationMinutes: 120 }, at: place, need: group() }));
    return planGroup(wishes, { agreements, used: new Map(), booker, limits, standing: [] }, NOW).map((result) => (result.ok ? 'YES' : result.refusal.code));
  };
  const quota = (hours: number): Quota => ({ category: 'VR_HEADSET', hours, period: 'WEEK' });

  it.each<[string, readonly string[], readonly Agreement[], readonly string[]]>([
    ['go under the agreement', ['2026-06-02', '2026-06-03'], [agreement()], ['YES', 'YES']],
    ['need one', ['2026-06-02'], [], ['AGREEMENT_MISSING']],
    ['need one that covers their day', ['2026-06-02', '2026-06-03'], [agreement({ until: localDay('2026-06-02') })], ['YES', 'AGREEMENT_MISSING']],
    ['use up a quota to the minute', ['2026-06-02', '2026-06-03'], [agreement({ quotas: [quota(16)] })], ['YES', 'YES']],
    ['stop one minute beyond it, the later one', ['2026-06-03', '2026-06-02'], [agreement({ quotas: [quota(15)] })], ['QUOTA_EXCEEDED', 'YES']],
    ['go under the place’s own before the network’s', ['2026-06-02'], [agreement({ quotas: [quota(0)] }), agreement({ id: idOf('own'), placeId })], ['YES']],
  ])('%s', (_, days, agreements, expected) => expect(plan(days, agreements)).toEqual(expected));

  it('stop where the network says that it is enough, the later one', () => {
    expect(plan(['2026-06-03', '2026-06-02'], [agreement()], 'ORGANISATION_MANAGER', { ...NO_ORGANISATION_LIMITS, organisationSessionsMost: 1 })).toEqual(['ORGANISATION_SESSIONS_FULL', 'YES']);
  });

  it('are for trainers only where the agreement says so', () => {
    expect(plan(['2026-06-02'], [agreement()], 'TRAINER')).toEqual(['NOT_YOURS_TO_BOOK']);
    expect(plan(['2026-06-02'], [agreement({ bookers: 'MANAGERS_AND_TRAINERS' })], 'TRAINER')).toEqual(['YES']);
  });

  it('count as exceededQuotas counts them, one after the other', () => {
    const quotas = fc.array(fc.record({ category: fc.option(fc.constantFrom('VR_HEADSET' as const, 'TABLET' as const), { nil: null }), hours: fc.integer({ min: 0, max: 40 }), period: fc.constantFrom(...QUOTA_PERIODS) }), { maxLength: 3 });
    const use = fc.record({ day: fc.nat(40).map((days) => addDays(localDay('2026-06-01'), days)), minutes: fc.integer({ min: 0, max: 240 }), units: fc.record({ VR_HEADSET: fc.nat(6), TABLET: fc.nat(3) }) });
    fc.assert(
      fc.property(quotas, fc.array(use, { maxLength: 6 }), fc.array(use, { maxLength: 6 }), (given, before, asked) => {
        const begins = localDay('2026-06-01');
        const ledger = quotaLedger(given, begins, before);
        const used: QuotaUse[] = [...before];
        for (const one of asked) {
          expect(ledger.exceeded(one)).toEqual(exceededQuotas(given, begins, used, [one])[0] ?? null);
          ledger.take(one);
          used.push(one);
        }
      }),
    );
  });
});

describe('confirming a group', () => {
  const session = (more: Partial<GroupSessionFacts> = {}): GroupSessionFacts => ({ id: idOf('one'), status: 'HELD', startsAt: at('2026-06-09T07:00:00Z'), holdExpiresAt: plusMinutes(NOW, 30), approvalState: 'NOT_NEEDED', approval: null, noticeMinutes: 0, safetyNotice: false, teamPlanned: true, ...more });
  const wish = { contactName: 'Anne Vidal', contactEmail: 'anne@ateliers.example', locale: 'fr' as const, acceptsSafetyNotice: false };

  it.each<[string, readonly GroupSessionFacts[], string]>([
    ['nothing is left of it', [session({ status: 'CANCELLED' })], 'ALREADY_CANCELLED'],
    ['one session ran out', [session(), session({ holdExpiresAt: NOW })], 'HOLD_EXPIRED'],
    ['one was recorded as run out', [session(), session({ status: 'EXPIRED' })], 'HOLD_EXPIRED'],
    ['one has begun', [session({ startsAt: NOW })], 'ALREADY_STARTED'],
    ['nobody of the team would be there', [session(), session({ teamPlanned: false })], 'NOBODY_OF_THE_TEAM'],
    ['a notice was not accepted', [session({ safetyNotice: true })], 'SAFETY_NOTICE_NOT_ACCEPTED'],
  ])('is refused when %s', (_, sessions, code) => expect(decideConfirmGroup(wish, { confirmedAt: null, sessions }, NOW)).toMatchObject({ ok: false, refusal: { code } }));

  it('lets sessions wait for a team that wants to answer, and leaves out what was taken off', () => {
    const decided = decideConfirmGroup(wish, { confirmedAt: null, sessions: [session(), session({ id: idOf('two'), approval: { deadlineHours: 24 } }), session({ status: 'CANCELLED' })] }, NOW);
    expect(decided).toMatchObject({ ok: true, value: { replay: false, sessions: [{ id: 'one', waitsUntil: null }, { id: 'two', waitsUntil: plusMinutes(NOW, 1_440) }] } });
    expect(decideConfirmGroup(wish, { confirmedAt: NOW, sessions: [] }, NOW)).toMatchObject({ ok: true, value: { replay: true } });
  });

  it.each<[string, Date | null, readonly GroupSessionFacts[], string]>([
    ['held while its sessions are', null, [session()], 'HELD'],
    ['over as one when they run out', null, [session({ holdExpiresAt: NOW }), session({ status: 'CANCELLED' })], 'EXPIRED'],
    ['confirmed while one is left, or waits', NOW, [session({ status: 'CANCELLED' }), session({ approvalState: 'ASKED' })], 'CONFIRMED'],
    ['cancelled once none is', NOW, [session({ status: 'CANCELLED' })], 'CANCELLED'],
  ])('is %s', (_, confirmedAt, sessions, state) => expect(groupStateAt(confirmedAt, sessions, NOW)).toBe(state));
});

describe('which sessions a change is about', () => {
  const sessions = ['2026-05-30', '2026-06-02', '2026-06-09', '2026-06-16'].map((day) => aBooking({ id: idOf(day), startsAt: at(`${day}T07:00:00Z`), endsAt: at(`${day}T09:00:00Z`), status: day === '2026-06-09' ? 'CANCELLED' : 'CONFIRMED' }));
  it.each<[Parameters<typeof sessionsMeant>[1], string | null, readonly string[] | string]>([
    ['ALL', null, ['2026-06-02', '2026-06-16']],
    ['ONE', '2026-06-16', ['2026-06-16']],
    ['ONE', '2026-05-30', []],
    ['FROM_HERE_ON', '2026-06-09', ['2026-06-16']],
    ['ONE', 'none', 'SESSION_UNKNOWN'],
  ])('%s %s', (scope, id, expected) => {
    const meant = sessionsMeant(sessions, scope, id, NOW);
    expect(meant.ok ? meant.value.map((session) => session.id) : meant.refusal.code).toEqual(expected);
  });

  it('shifts by the clocks of the place, back again too', () => {
    const paris = timeZone('Europe/Paris');
    const shift = shiftBetween(at('2026-03-24T08:00:00Z'), at('2026-03-31T08:00:00Z'), paris);
    expect(shift).toEqual({ days: 7, minutes: 60 });
    expect(shifted(at('2026-03-24T08:00:00Z'), shift, paris)).toEqual(at('2026-03-31T08:00:00Z'));
    expect(shifted(at('2026-03-24T22:30:00Z'), { days: 0, minutes: 60 }, paris)).toEqual(at('2026-03-24T23:30:00Z'));
  });
});
