import { createMessages } from '@escale/messages';
import { describe, expect, test } from '@jest/globals';
import { aboutView, addressView, audienceHoursView, equipmentView, gapsInWords, hoursView, safeWebsite } from './place-facts.presenter.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00A0\u202F]/gu, ' ');
const { t } = createMessages('fr');
const open = [{ opens: '09:00', closes: '12:00' }, { opens: '14:00', closes: '18:00' }];
const WEEKDAYS = ['THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY'] as const;
const week = WEEKDAYS.map((weekday, index) => ({ day: `2027-04-0${index + 1}`, weekday, comment: null, holiday: weekday === 'MONDAY' ? 'Lundi de Pâques' : null, intervals: ['SATURDAY', 'SUNDAY', 'MONDAY'].includes(weekday) ? [] : open }));

describe('the facts of a place', () => {
  test('say its hours as people do', () => {
    const hours = hoursView({ openingHours: 'Mo-Fr 09:00-12:00,14:00-18:00', openingDays: week, timeZone: 'Europe/Paris' }, 'fr');
    expect(plain(hours?.today)).toBe('de 9 h à 12 h et de 14 h à 18 h');
    expect(plain(hours?.byDay[4]?.title)).toBe('lundi 5 avril');
    expect(plain(hours?.byDay[4]?.hours)).toBe('fermé · Lundi de Pâques');
  });

  test('keep silent on hours nobody gave', () => {
    expect(hoursView({ openingHours: null, openingDays: week, timeZone: 'Europe/Paris' }, 'fr')).toBeNull();
  });

  test('say the hours of those who have their own', () => {
    const none = { accompaniedHours: null, groupHours: null, accompaniedDays: week, groupDays: week };
    expect(audienceHoursView(none, 'fr')).toEqual([]);
    expect(audienceHoursView({ ...none, groupHours: 'Mo-Fr 09:00-12:00' }, 'fr').map(({ audience, usual }) => [audience, plain(usual)])).toEqual([['GROUPS', expect.stringContaining('de 9 h à 12 h') as unknown]]);
  });

  test.each([
    ['Un hangar. On y forge.', 'Un hangar.', ['Un hangar. On y forge.']],
    ['On y forge.', 'Un hangar.', ['Un hangar.', 'On y forge.']],
    [null, 'Un hangar.', ['Un hangar.']],
    [' ', null, []],
  ])('say nothing twice: %j after %j', (description, summary, said) => {
    expect(aboutView({ summary, description })).toEqual(said);
  });

  test('lead to the door, never to the middle of the commune', () => {
    const address = { addressLine: '3 rue des Ateliers', addressExtra: ' ', postcode: '70000', communeName: 'Vesoul', position: { longitude: 6.15, latitude: 47.62 }, positionApproximate: false };
    expect(addressView(address)).toEqual({ lines: ['3 rue des Ateliers', '70000 Vesoul'], directions: 'https://www.openstreetmap.org/directions?to=47.62,6.15' });
    expect(addressView({ ...address, positionApproximate: true }).directions).toBeNull();
    expect(addressView({ ...address, position: null, addressLine: null }).directions).toBeNull();
  });

  test('count what is in service', () => {
    const model = { id: 'm', category: 'VR_HEADSET' as const, manufacturer: 'Meta', name: 'Quest 3', minimumAge: 13 };
    const [line, ...more] = equipmentView([{ units: 4, model }, { units: 0, model: { ...model, id: 'n' } }], t);
    expect(more).toEqual([]);
    expect(plain(`${line?.count} ${line?.name} ${line?.age}`)).toBe('4 casques VR Meta Quest 3 à partir de 13 ans');
  });

  test('tell what a draft lacks', () => {
    expect(gapsInWords(['ADDRESS', 'OPENING_HOURS'], 'fr', t)).toBe('Il manque encore l’adresse et les horaires.');
    expect(gapsInWords([], 'fr', t)).toBeNull();
  });
});

describe('the website of a place', () => {
  test.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,hi', 'http://', 'not a site'])('is not followed when it is %s', (text) => {
    expect(safeWebsite(text)).toBeNull();
  });

  test('is shown without its ornaments', () => {
    expect(safeWebsite('https://www.la-forge.fr/')).toEqual({ href: 'https://www.la-forge.fr/', shown: 'la-forge.fr' });
    expect(safeWebsite('la-forge.fr/venir')).toEqual({ href: 'https://la-forge.fr/venir', shown: 'la-forge.fr/venir' });
  });
});
