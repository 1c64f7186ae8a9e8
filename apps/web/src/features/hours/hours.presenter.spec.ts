import { localDay, minuteOfDay, readOpeningHours, type WeekHours, weekOf, writeOpeningHours } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { describe, expect, test } from '@jest/globals';
import { changedAudiences, draftsOf, faultOf, rebased, wishOf } from './drafts.presenter.ts';
import { isOpenAt, paintedWeek, rowsShown, stepped } from './grid.presenter.ts';
import { begun, changed, redone, undone } from './history.presenter.ts';
import { choiceOf, onHoliday, ruleOf, withChoice, withRule } from './holidays.presenter.ts';
import { faultInWords, typedTime, weekInWords } from './words.presenter.ts';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
const french = { t: createMessages('fr').t, locale: 'fr' } as const;
const english = { t: createMessages('en').t, locale: 'en' } as const;
const week = (text: string): WeekHours => {
  const read = readOpeningHours(text);
  if (read === null) throw new Error(text);
  return read;
};
const USUAL = week('Mo-Fr 09:00-12:00,14:00-18:00; PH off');

describe('hours in words', () => {
  test.each([
    ['Mo-Fr 09:00-12:00,14:00-18:00; PH off', 'Ouvert du lundi au vendredi, de 9 h à 12 h et de 14 h à 18 h · fermé le samedi et le dimanche · fermé les jours fériés'],
    ['off', 'Fermé toute la semaine'],
    ['Mo 20:00-02:00; PH 10:00-12:00', 'Ouvert le lundi, de 20 h à 2 h · fermé du mardi au dimanche · les jours fériés de 10 h à 12 h'],
    ['Mo 09:00-12:00; 2035 Jun 10 10:00-12:00; 2034 Jun 10 off', 'Ouvert le lundi, de 9 h à 12 h · fermé du mardi au dimanche · dimanche 10 juin de 10 h à 12 h'],
  ])('%s', (text, said) => {
    expect(plain(weekInWords(week(text), '2035-01-01', french))).toBe(said);
  });

  test('in English too', () => {
    expect(plain(weekInWords(USUAL, '2035-01-01', english))).toBe('Open Monday to Friday, 9 am to noon and 2 pm to 6 pm · closed on Saturday and Sunday · closed on public holidays');
  });

  test('say what is the matter, and where', () => {
    expect(plain(faultInWords({ code: 'OVERLAP', day: 'THURSDAY', row: 1 }, french).where ?? '')).toBe('Jeudi, ligne 2');
    expect(plain(faultInWords({ code: 'COMMENT_TOO_LONG', day: '2035-06-10', row: null }, french).where ?? '')).toBe('Dimanche 10 juin 2035');
    expect(faultInWords({ code: 'OVERLAP', day: 'HOLIDAYS', row: 0 }, french).where).toBe('Jours fériés, ligne 1');
  });
});

test.each([['9', 540], ['9h', 540], ['9 h 30', 570], ['09:30', 570], ['24:00', 1_440], ['25', null], ['midi', null]])('a time typed as %s', (text, minute) => {
  expect(typedTime(text)).toBe(minute);
});

describe('the grid', () => {
  const cell = (day: number, row: number) => ({ day, row });
  test('opens and closes what is selected, over several days', () => {
    const open = paintedWeek(weekOf({}), { anchor: cell(1, 36), cursor: cell(3, 47) }, true);
    expect(writeOpeningHours(open)).toBe('Tu-Th 09:00-12:00');
    expect(writeOpeningHours(paintedWeek(open, { anchor: cell(2, 40), cursor: cell(2, 40) }, false))).toBe('Tu,Th 09:00-12:00; We 09:00-10:00,10:15-12:00');
    expect(isOpenAt(open, cell(1, 36))).toBe(true);
    expect(isOpenAt(open, cell(1, 48))).toBe(false);
  });

  test('closes the night with the evening', () => {
    expect(writeOpeningHours(paintedWeek(week('Mo 20:00-02:00'), { anchor: cell(0, 92), cursor: cell(0, 95) }, false))).toBe('Mo 20:00-23:00');
  });

  test('shows the day, and more where there are hours at night', () => {
    expect(rowsShown(USUAL, false)).toEqual({ first: 24, last: 88 });
    expect(rowsShown(week('Mo 05:15-07:00; Tu 20:00-02:00'.replace(';', ',')), false)).toEqual({ first: 20, last: 96 });
    expect(rowsShown(USUAL, true)).toEqual({ first: 0, last: 96 });
  });

  test('is walked by arrows, hours and ends, never off its edge', () => {
    const rows = { first: 24, last: 88 };
    expect(stepped('ArrowUp', cell(0, 24), rows)).toEqual(cell(0, 24));
    expect(stepped('PageDown', cell(6, 85), rows)).toEqual(cell(6, 87));
    expect(stepped('ArrowRight', cell(6, 40), rows)).toEqual(cell(6, 40));
    expect(stepped('Home', cell(2, 40), rows)).toEqual(cell(2, 24));
    expect(stepped('x', cell(2, 40), rows)).toBeNull();
  });
});

describe('holidays', () => {
  const christmas = localDay('2035-12-25');
  const holidays = [{ day: '2035-12-25' }];
  test('follow one rule, or another word for one of them', () => {
    expect(ruleOf(USUAL)).toBe('CLOSED');
    expect(ruleOf(withRule(USUAL, 'LIKE'))).toBe('LIKE');
    expect(ruleOf(withRule(USUAL, 'OWN'))).toBe('OWN');
    expect(choiceOf(USUAL, christmas)).toBe('RULE');
    expect(onHoliday(USUAL, christmas, holidays)).toEqual([]);
    const like = withChoice(USUAL, christmas, 'LIKE', 'Noël');
    expect(choiceOf(like, christmas)).toBe('LIKE');
    expect(writeOpeningHours(like)).toContain('2035 Dec 25 09:00-12:00,14:00-18:00 open "Noël"');
    expect(choiceOf(withChoice(like, christmas, 'OWN', 'Noël'), christmas)).toBe('OWN');
    expect(withChoice(like, christmas, 'RULE', 'Noël')).toEqual(USUAL);
  });
});

describe('what is typed', () => {
  const sent = (audience: 'PUBLIC' | 'ACCOMPANIED' | 'GROUPS', text: string | null, same = false) => ({
    __typename: 'AudienceHours' as const, audience, sameAsPublic: same, text, holidays: [],
    week: text === null || readOpeningHours(text) === null ? null : { days: [{ weekday: 'MONDAY' as const, intervals: [{ opens: '20:00', closes: '02:00' }] }], holidays: null, exceptions: [] },
  });
  const facts = { placeId: 'place', today: '2035-01-01', version: 1, owner: 'SOURCE' as const, mayChange: true, audiences: [sent('PUBLIC', 'Mo 20:00-02:00'), sent('ACCOMPANIED', 'Apr: Mo 09:00-12:00'), sent('GROUPS', 'Mo 20:00-02:00', true)] };
  const saved = draftsOf(facts);

  test('begins as what is saved: own hours, a richer text, or like the public', () => {
    expect(Object.values(saved).map(({ kind }) => kind)).toEqual(['own', 'richer', 'same']);
    expect(saved.PUBLIC.week.days.MONDAY).toEqual([{ opens: minuteOfDay(1_200), closes: minuteOfDay(1_560) }]);
    expect(changedAudiences(saved, draftsOf(facts))).toEqual([]);
  });

  test('is sent as it is read', () => {
    expect(wishOf('place', 'PUBLIC', saved.PUBLIC).week?.days[0]).toEqual({ weekday: 'MONDAY', intervals: [{ opens: '20:00', closes: '02:00' }] });
    expect(wishOf('place', 'GROUPS', saved.GROUPS)).toMatchObject({ week: null, exceptions: [] });
  });

  test('stays over what others saved, where somebody typed', () => {
    const typed = { ...saved, GROUPS: { kind: 'own' as const, week: USUAL } };
    const now = { ...saved, PUBLIC: { kind: 'own' as const, week: weekOf({}) } };
    expect(changedAudiences(saved, typed)).toEqual(['GROUPS']);
    expect(rebased(saved, typed, now)).toEqual({ ...saved, PUBLIC: now.PUBLIC, GROUPS: typed.GROUPS });
    const bad = { kind: 'own' as const, week: weekOf({ MONDAY: [{ opens: minuteOfDay(540), closes: minuteOfDay(540) }] }) };
    expect(faultOf({ ...saved, GROUPS: bad }, ['GROUPS'])).toMatchObject({ code: 'ENDS_BEFORE_IT_STARTS', audience: 'GROUPS' });
  });

  test('goes back and forth', () => {
    const two = changed(changed(begun(1), 2), 3);
    expect(undone(undone(undone(two))).present).toBe(1);
    expect(redone(undone(two))).toEqual(two);
    expect(redone(changed(undone(two), 4)).present).toBe(4);
  });
});
