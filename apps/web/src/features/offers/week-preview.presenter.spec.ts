import { expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { type Preview, withAnswered } from './facts.ts';
import { needsInWords, policiesInWords } from './offer-words.presenter.ts';
import { isPressing, timeLeft } from './time-left.presenter.ts';
import { previewView } from './week-preview.presenter.ts';
import { anOffer } from '../../../test/offers.ts';

const words = (locale: 'fr' | 'en') => ({ t: createMessages(locale).t, locale, timeZone: 'Europe/Paris' });
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

const start = (startsAt: string, missing: Preview['days'][number]['starts'][number]['missing'] = null, remaining = 1): Preview['days'][number]['starts'][number] => ({ startsAt, endsAt: startsAt, remaining: missing === null ? remaining : 0, missing });
const PREVIEW: Preview = {
  __typename: 'OfferPreview', durationMinutes: 60, people: 1, warnings: ['NO_UNIT_SERVES'],
  days: [
    { day: '2026-06-01', holiday: null, obstacle: null, starts: [start('2026-06-01T06:00:00Z', 'ALREADY_STARTED'), start('2026-06-01T07:00:00Z'), start('2026-06-01T07:30:00Z', null, 3), start('2026-06-01T08:00:00Z', 'SLOT_TAKEN'), start('2026-06-01T08:30:00Z', 'TOO_LATE')] },
    { day: '2026-06-02', holiday: null, obstacle: 'CLOSED', starts: [] },
    { day: '2026-06-03', holiday: 'Ascension', obstacle: 'CLOSED', starts: [] },
  ],
};

test('a week says how many slots there are, what each start is, and why one is missing', () => {
  const { sum, basis, days, warnings } = previewView(PREVIEW, words('fr'));
  expect(plain(sum)).toBe('2 créneaux seraient libres.');
  expect(plain(basis)).toBe('Pour 1 personne, 1 h.');
  expect(days[0]?.marks.map(({ label, free }) => [plain(label), free])).toEqual([
    ['9 h, libre', true],
    ['9 h 30, libre (3 fois)', true],
    ['10 h, manque : Tout l’équipement est déjà pris à cette heure.', false],
    ['10 h 30, manque : Ce créneau n’est pas proposé.', false],
  ]);
  expect(plain(days[0]?.title ?? '')).toBe('lundi 1er juin : 2 créneaux');
  expect(days.map(({ why }) => why && plain(why))).toEqual([null, 'Fermé.', 'Jour férié : Ascension']);
  expect(warnings).toHaveLength(1);
});

test('an offer is said in a few words', () => {
  const stock = { spaces: [], models: [{ id: 'q3', category: 'VR_HEADSET' as const, name: 'Meta Quest 3' }] };
  const need = anOffer().needs[0];
  if (need === undefined) throw new Error('no need');
  expect(plain(needsInWords(anOffer({ needs: [{ ...need, modelId: 'q3', quantity: 2 }] }), stock, words('fr')))).toBe('2 casques VR (modèle Meta Quest 3) par personne');
  expect(needsInWords(anOffer({ needs: [] }), stock, words('en'))).toBe('No equipment reserved');
  expect(policiesInWords(anOffer({ approvalDeadlineHours: 24, supervised: true, perDayLimit: 2 }), words('en')).slice(1)).toEqual(['On request', 'With the team', '2 sessions a day each']);
});

test.each([
  ['2026-06-01T10:00:30Z', 'encore moins d’une minute', true],
  ['2026-06-01T10:45:00Z', 'encore 45 minutes', true],
  ['2026-06-01T13:30:00Z', 'encore 3 heures', false],
  ['2026-06-04T10:00:00Z', 'encore 3 jours', false],
])('a request due at %s waits %s', (due, left, pressing) => {
  const now = new Date('2026-06-01T10:00:00Z');
  expect(plain(timeLeft(due, now, words('fr').t))).toBe(left);
  expect(isPressing(due, now)).toBe(pressing);
});

test('what was just answered is listed before the server lists it, and gives way to what is newer', () => {
  expect(withAnswered([], anOffer()).map(({ id }) => id)).toEqual(['offer']);
  expect(withAnswered([anOffer({ version: 3 })], anOffer({ version: 4, paused: true }))).toMatchObject([{ version: 4, paused: true }]);
  expect(withAnswered([anOffer({ version: 5 })], anOffer({ version: 4 }))).toMatchObject([{ version: 5 }]);
  expect(withAnswered([anOffer()], null)).toHaveLength(1);
});
