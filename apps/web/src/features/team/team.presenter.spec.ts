import { localDay } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { hoursTyped, mondayOf, readTime, type Shift, shiftsOn, typedOf, uncoveredInWords, untouched, writtenInWords } from './team.presenter.ts';

const { t } = createMessages('fr');
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
const zone = 'Indian/Reunion';
const shift: Shift = { id: 's', accountId: 'a', version: 0, startsAt: '2035-03-14T05:00:00Z', endsAt: '2035-03-14T08:00:00Z', offerIds: null, note: null, following: 0 };
const offers = [{ id: 'vr', titleFr: 'Séance VR', titleEn: 'VR session', paused: false }, { id: 'laser', titleFr: 'Découpe laser', titleEn: 'Laser cutter', paused: false }];

it('a week begins on its Monday', () => {
  expect(['2035-03-12', '2035-03-14', '2035-03-18'].map((day) => mondayOf(localDay(day)))).toEqual(['2035-03-12', '2035-03-12', '2035-03-12']);
});

it('a shift stands on its day by the clocks of the place, and is typed by them', () => {
  const late = { ...shift, startsAt: '2035-03-13T20:30:00Z', endsAt: '2035-03-13T22:00:00Z' };
  expect(shiftsOn([shift, late], 'a', localDay('2035-03-14'), zone)).toHaveLength(2);
  expect(shiftsOn([shift, late], 'b', localDay('2035-03-14'), zone)).toEqual([]);
  expect(typedOf(shift, zone)).toMatchObject({ day: '2035-03-14', from: '09:00', to: '12:00', offerIds: null });
  expect(typedOf({ ...shift, endsAt: '2035-03-14T20:00:00Z' }, zone).to).toBe('24:00');
});

it('hours without anybody are told with what they lack', () => {
  expect(plain(uncoveredInWords({ startsAt: shift.startsAt, endsAt: shift.endsAt, offerIds: ['vr', 'laser'] }, offers, { t, locale: 'fr', zone }))).toBe('mercredi 14 mars, de 9 h à 12 h : personne pour Séance VR et Découpe laser');
});

it('what was left aside is told in numbers, each reason once', () => {
  const aside = (reason: 'CLOSED' | 'BUSY') => ({ accountId: 'a', day: '2035-03-14', reason });
  expect(plain(writtenInWords(t('team:done.copied', { count: 12 }), { leftAside: [aside('CLOSED')] }, { t, locale: 'fr' }))).toBe('12 présences copiées. 1 laissée de côté : le lieu est fermé.');
  expect(plain(writtenInWords('Fait.', { leftAside: [aside('CLOSED'), aside('CLOSED'), aside('BUSY')] }, { t, locale: 'fr' }))).toBe('Fait. 3 laissées de côté : le lieu est fermé et déjà prévu à cette heure.');
  expect(writtenInWords('Fait.', { leftAside: [] }, { t, locale: 'fr' })).toBe('Fait.');
});

it.each([['14', '14:00'], ['9h30', '09:30'], ['24:00', '24:00'], ['24:30', null], ['midi', null]])('the time %s is read as %s', (text, expected) => {
  expect(readTime(text)).toBe(expected);
});

it('a form is sent once it is whole', () => {
  const typed = untouched('a', localDay('2035-03-14'));
  expect(hoursTyped(typed)).toEqual({ accountId: 'a', day: '2035-03-14', from: '09:00', to: '12:00', offerIds: null, note: null });
  expect(hoursTyped({ ...typed, to: 'midi' })).toBeNull();
  expect(hoursTyped({ ...typed, accountId: null })).toBeNull();
});
