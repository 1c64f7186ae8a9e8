import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { PastEvent } from './facts.ts';
import { aUnit } from '../../../test/equipment.ts';
import { amountOf, batteryInWords, eventInWords, noInWords, type Reading, rhythmOf, todoInWords, toneOf, typedCents, whatOf } from './words.presenter.ts';

const reading: Reading = { t: createMessages('fr').t, locale: 'fr', timeZone: 'Indian/Reunion' };
const { t } = reading;
const event = (more: Partial<PastEvent>): PastEvent => ({
  sequence: 1, type: 'CHECKED', at: '2026-03-12T08:00:00Z', by: null, placeName: 'La Forge', outageReason: null, retirementReason: null, note: null, battery: null, firmware: null, moduleFr: null, moduleEn: null, toName: null, arrivesAt: null, details: null, ...more,
});
const plain = (words: string) => words.replace(/[\u00A0\u202F]/gu, ' ');

describe('equipment in words', () => {
  it.each<[string, Partial<PastEvent>, string]>([
    ['a reading of three batteries', { type: 'BATTERY_READ', battery: { unit: 80, left: 60, right: null } }, 'Charge lue : 80 %, manettes 60 % et ?'],
    ['an outage with its reason', { type: 'TAKEN_OUT', outageReason: 'BROKEN' }, 'Mis hors service : En panne'],
    ['a transfer', { type: 'SENT', toName: 'Le Relais' }, 'Envoyé vers Le Relais'],
    ['an arrival by the clocks of the place', { type: 'ARRIVAL_CHANGED', arrivesAt: '2026-03-14T20:30:00Z' }, 'Arrivée prévue changée : dimanche 15 mars à 0 h 30'],
    ['a module', { type: 'MODULE_INSTALLED', moduleFr: 'Souder en position', moduleEn: 'Positional welding' }, 'Module installé : Souder en position'],
    ['what was written anew', { type: 'DETAILS_CHANGED', details: ['tag', 'note'] }, 'Fiche modifiée : étiquette et remarque'],
    ['its end', { type: 'RETIRED', retirementReason: 'LOST' }, 'Sorti de l’inventaire : Perdu'],
  ])('tells %s', (_sentence, more, words) => {
    expect(plain(eventInWords(event(more), reading))).toBe(words);
  });

  it('names a few by their tags, many by their number', () => {
    expect(whatOf([aUnit(), aUnit({ tag: 'TL0342-Q3-08' })], reading)).toBe('TL0342-Q3-07 et TL0342-Q3-08');
    expect(plain(whatOf(Array.from({ length: 4 }, () => aUnit()), reading))).toBe('4 équipements');
  });

  it('says how often a care comes back, and what waits', () => {
    const plan = { id: 'p', title: 'Mousse', everyDays: 90, everyHours: 50, since: '2026-01-01T00:00:00Z', usedHours: 3, dueAt: null, state: 'LATER' as const };
    expect(plain(rhythmOf(plan, reading))).toBe('tous les 90 jours et toutes les 50 heures d’usage');
    expect(plain(todoInWords({ kind: 'charge', percent: 12 }, reading))).toBe('à charger (12 %)');
    expect(plain(todoInWords({ kind: 'warranty', days: 1 }, reading))).toBe('garantie finie dans 1 jour');
    expect(plain(batteryInWords({ unit: 5 }, t))).toBe('5 %');
  });

  it.each<[string, number | null | 'unreadable']>([['', null], ['549,90', 54_990], ['549.9', 54_990], ['1 200 €', 120_000], ['0', 0], ['-3', 'unreadable'], ['douze', 'unreadable'], ['1,234', 'unreadable']])('reads the amount %j as %j', (text, cents) => {
    expect(typedCents(text)).toBe(cents);
  });

  it('writes an amount as people do, and every no with its number', () => {
    expect(plain(amountOf(54_990, 'fr'))).toBe('549,90 €');
    expect(plain(noInWords({ code: 'BOOKINGS_IN_THE_WAY', field: null, unitId: null, bookings: 2 }, t))).toContain('2 réservations');
    expect(noInWords(null, t)).toBe(t('fleet:no.unreachable'));
    expect([toneOf('READY'), toneOf('OUT_OF_SERVICE'), toneOf('RETURNED')]).toEqual(['ok', 'no', 'warn']);
  });
});
