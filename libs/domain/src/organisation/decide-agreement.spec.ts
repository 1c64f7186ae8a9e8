import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { idOf } from '../kernel/id.ts';
import { addDays, localDay } from '../time/local-day.ts';
import type { Agreement, AgreementDraft } from './agreement.ts';
import { agreementFor, decideAgreement } from './decide-agreement.ts';

const FORGE = idOf<'Place'>('forge');
const GARAGE = idOf<'Place'>('garage');
const TODAY = localDay('2026-11-29');
const draft = (more: Partial<AgreementDraft> = {}): AgreementDraft => ({
  placeId: FORGE, from: localDay('2026-09-01'), until: localDay('2027-08-31'), quotas: [{ category: 'VR_HEADSET', hours: 200, period: 'YEAR' }], priceNote: null, bookers: 'MANAGERS', ...more,
});
const agreement = (more: Partial<Agreement> = {}): Agreement => ({ ...draft(), id: idOf('a'), state: 'AGREED', ...more });
const quota = draft().quotas[0]!;

describe('an agreement', () => {
  it.each<[string, Partial<AgreementDraft>, readonly Agreement[], string | null, string | null]>([
    ['for a school year', {}, [], null, null],
    ['for one day', { from: TODAY, until: TODAY }, [], null, null],
    ['that ends before it begins', { until: localDay('2026-08-31') }, [], 'OUT_OF_ORDER', 'until'],
    ['of eleven years', { until: localDay('2037-09-01') }, [], 'TOO_LONG', 'until'],
    ['that was over yesterday', { until: localDay('2026-11-28') }, [], 'UNTIL_PAST', 'until'],
    ['with no quota: as much as there is', { quotas: [] }, [], null, null],
    ['with thirteen quotas', { quotas: Array.from({ length: 13 }, () => quota) }, [], 'QUOTAS_TOO_MANY', 'quotas'],
    ['of half an hour', { quotas: [{ ...quota, hours: 0.5 }] }, [], 'QUOTA_OUT_OF_BOUNDS', 'quotas'],
    ['of less than nothing', { quotas: [{ ...quota, hours: -1 }] }, [], 'QUOTA_OUT_OF_BOUNDS', 'quotas'],
    ['with one quota twice', { quotas: [quota, { ...quota, hours: 10 }] }, [], 'QUOTA_TWICE', 'quotas'],
    ['with one kind by week and by year', { quotas: [quota, { ...quota, hours: 10, period: 'WEEK' }] }, [], null, null],
    ['with a note of 1,001 letters', { priceNote: 'a'.repeat(1_001) }, [], 'PRICE_NOTE_TOO_LONG', 'priceNote'],
    ['beside another at the same place', {}, [agreement({ from: localDay('2027-08-31'), until: localDay('2028-08-31') })], 'OVERLAPS_ANOTHER', 'from'],
    ['after another at the same place', {}, [agreement({ from: localDay('2027-09-01'), until: localDay('2028-08-31') })], null, null],
    ['beside one that waits for an answer', {}, [agreement({ state: 'ASKED' })], 'OVERLAPS_ANOTHER', 'from'],
    ['beside one that was declined, and one that ended', {}, [agreement({ state: 'DECLINED' }), agreement({ state: 'ENDED' })], null, null],
    ['beside one at another place, and one with the network', {}, [agreement({ placeId: GARAGE }), agreement({ placeId: null })], null, null],
    ['with the network, beside another with it', { placeId: null }, [agreement({ placeId: null })], 'OVERLAPS_ANOTHER', 'from'],
  ])('%s', (_what, more, others, code, field) => {
    const decision = decideAgreement(draft(more), others, TODAY);
    expect(decision.ok ? null : decision.refusal.code).toBe(code);
    expect(decision.ok ? null : decision.refusal.field).toBe(field);
  });

  it('keeps no empty note', () => {
    const decision = decideAgreement(draft({ priceNote: '  ' }), [], TODAY);
    expect(decision.ok && decision.value.priceNote).toBeNull();
  });
});

describe('the agreement a session is booked under', () => {
  it.each<[string, readonly Agreement[], string | null]>([
    ['none', [], null],
    ['the place’s own before the network’s', [agreement({ id: idOf('network'), placeId: null }), agreement({ id: idOf('own') })], 'own'],
    ['the network’s where the place has none', [agreement({ id: idOf('network'), placeId: null }), agreement({ id: idOf('garage'), placeId: GARAGE })], 'network'],
    ['the network’s where the place’s own is over', [agreement({ id: idOf('network'), placeId: null }), agreement({ id: idOf('own'), until: localDay('2026-11-28') })], 'network'],
    ['none that waits for an answer', [agreement({ state: 'ASKED' })], null],
    ['one on its last day', [agreement({ id: idOf('own'), until: TODAY })], 'own'],
  ])('%s', (_what, agreements, id) => expect(agreementFor(agreements, FORGE, TODAY)?.id ?? null).toBe(id));

  it('is one alone, for every day, of those that may stand beside each other', () => {
    const stretches = fc.array(fc.record({ placeId: fc.constantFrom(FORGE, GARAGE, null), start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 0, max: 30 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(stretches, fc.integer({ min: 0, max: 90 }), (given, on) => {
        const kept: Agreement[] = [];
        given.forEach(({ placeId, start, length }, index) => {
          const wish = draft({ placeId, from: addDays(TODAY, start), until: addDays(TODAY, start + length) });
          if (decideAgreement(wish, kept, TODAY).ok) kept.push(agreement({ ...wish, id: idOf(String(index)) }));
        });
        const day = addDays(TODAY, on);
        const own = kept.filter(({ placeId, from, until }) => placeId === FORGE && from <= day && day <= until);
        expect(own.length).toBeLessThanOrEqual(1);
        const under = agreementFor(kept, FORGE, day);
        if (own.length === 1) expect(under).toBe(own[0]);
      }),
    );
  });
});
