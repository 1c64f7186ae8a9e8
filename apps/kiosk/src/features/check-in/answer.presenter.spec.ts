import { createMessages, type Locale, resources } from '@escale/messages';
import type { BookingRefusalCode } from '../../gql/graphql.ts';
import { answerView } from './answer.presenter.ts';
import type { Answer } from './attempt.presenter.ts';
import { labelInHand } from './code-in-hand.presenter.ts';

const words = (locale: Locale, zone = 'Europe/Paris') => ({ t: createMessages(locale).t, locale, zone, now: new Date('2026-03-12T12:00:00Z') });

const refused = (code: BookingRefusalCode, more: Partial<Extract<Answer, { __typename: 'BookingRefused' }>> = {}): Answer => ({
  __typename: 'BookingRefused', code, sentenceFr: resources.fr.refusal[code], sentenceEn: resources.en.refusal[code], at: null, displayName: null, aboutPlace: null, leaving: null, ...more,
});

const booked: Answer = {
  __typename: 'Booking', displayName: 'Camille D.', endsAt: '2026-03-12T13:30:00Z', place: { timeZone: 'Indian/Reunion' },
  offer: { titleFr: 'Séance VR', titleEn: 'VR session', space: { name: 'Atelier' } }, module: { titleFr: 'Souder', titleEn: 'Welding' },
  units: [{ tag: 'TL1-Q3-07', model: { name: 'Quest 3' } }],
};

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('a recorded arrival', () => {
  it('greets by given name and initial, and says what next, in the zone of the place', () => {
    const view = answerView(booked, words('fr'));
    expect(view.tone).toBe('ok');
    expect(plain(view.title)).toBe('Bonjour Camille D., c’est noté');
    expect(view.lines.map(plain)).toEqual(['Séance VR, jusqu’à 17 h 30', 'Module : Souder', 'Allez ici : Atelier', 'Votre équipement : Quest 3 (TL1-Q3-07)']);
  });

  it('sends to the team when no space is named', () => {
    const { lines } = answerView({ ...booked, displayName: null, module: null, units: [], offer: { ...booked.offer, space: null } }, words('en'));
    expect(lines.map(plain)).toEqual(['VR session, until 5:30 pm', 'The team will settle you in.']);
  });
});

describe('a refusal', () => {
  it.each<[BookingRefusalCode, string]>([
    ['TOO_EARLY', 'wait'], ['ALREADY_CHECKED_IN', 'wait'], ['TOO_LATE', 'no'], ['WRONG_PLACE', 'no'], ['BOOKING_CANCELLED', 'no'], ['HOLD_EXPIRED', 'no'],
    ['CODE_UNKNOWN', 'no'], ['IDEMPOTENCY_KEY_REUSED', 'no'],
  ])('%s is never green and says its sentence in both languages', (code, tone) => {
    for (const locale of ['fr', 'en'] as const) {
      const view = answerView(refused(code), words(locale));
      expect(view.tone).toBe(tone);
      expect(view.lines).toContain(resources[locale].refusal[code]);
    }
  });

  it('for want of a guardian’s consent is never green, and says what the team can do', () => {
    for (const locale of ['fr', 'en'] as const) {
      const { tone, lines } = answerView(refused('GUARDIAN_CONSENT_MISSING'), words(locale));
      expect([tone, lines.length]).toEqual(['no', 2]);
      expect(lines.join(' ')).toMatch(locale === 'fr' ? /accord d’un parent.*équipe/ : /parent.*team/i);
    }
  });

  it.each<[BookingRefusalCode]>([['TOO_EARLY'], ['ALREADY_CHECKED_IN'], ['SESSION_OVER'], ['TOO_LATE'], ['WRONG_PLACE'], ['GUARDIAN_CONSENT_MISSING'], ['TOO_MANY_ATTEMPTS']])('%s says something new after its title, then what next', (code) => {
    const aboutPlace = { id: '1', name: 'La Forge', addressLine: null, communeName: 'Vesoul', timeZone: 'Europe/Paris' };
    for (const locale of ['fr', 'en'] as const) {
      const { title, lines } = answerView(refused(code, { at: '2026-03-12T12:40:00Z', aboutPlace }), words(locale));
      expect(lines.at(-1)).toMatch(/\.$/);
      expect(lines.filter((line) => line.startsWith(title))).toEqual([]);
      expect(lines).not.toContain(resources[locale].refusal[code]);
    }
  });

  it('too early says when check-in opens, on the clock of the place', () => {
    const view = answerView(refused('TOO_EARLY', { at: '2026-03-12T12:40:00Z', displayName: 'Camille D.' }), words('fr', 'Indian/Reunion'));
    expect(plain(view.lines[0] ?? '')).toBe('L’accueil de votre séance ouvre à 16 h 40.');
    expect(view.greeting).toBe('Bonjour Camille D.');
  });

  it('too early by a day says the day', () => {
    const view = answerView(refused('TOO_EARLY', { at: '2026-03-13T12:40:00Z' }), words('fr'));
    expect(plain(view.lines[0] ?? '')).toBe('L’accueil de votre séance ouvre vendredi 13 mars à 13 h 40.');
  });

  it('wrong place names the right one and where it is', () => {
    const aboutPlace = { id: '1', name: 'La Forge', addressLine: '3 rue des Ateliers', communeName: 'Vesoul', timeZone: 'Europe/Paris' };
    expect(plain(answerView(refused('WRONG_PLACE', { aboutPlace }), words('fr')).lines[0] ?? '')).toBe('Votre séance a lieu à cette adresse : La Forge, 3 rue des Ateliers, Vesoul.');
  });

  it('already here says since when; too late says when it was', () => {
    const at = '2026-03-12T11:00:00Z';
    expect(plain(answerView(refused('ALREADY_CHECKED_IN', { at }), words('en')).lines[0] ?? '')).toBe('You were checked in at noon.');
    expect(plain(answerView(refused('TOO_LATE', { at }), words('fr')).lines[0] ?? '')).toBe('Votre séance était prévue jeudi 12 mars à 12 h.');
  });

  it('only an unknown code invites to type again', () => {
    expect(answerView(refused('CODE_UNKNOWN'), words('fr')).typeAgain).toBe(true);
    expect(answerView(refused('BOOKING_CANCELLED'), words('fr')).typeAgain).toBe(false);
  });
});

describe('the label of a piece of equipment', () => {
  it('is called by its tag, calmly, and the code of the booking is asked for', () => {
    const view = answerView({ __typename: 'EquipmentLabel', tag: 'TL0342-Q3-07' }, words('fr'));
    expect(view).toMatchObject({ tone: 'wait', greeting: null, typeAgain: true });
    expect([view.title, ...view.lines].map(plain)).toEqual(['C’est l’étiquette de TL0342-Q3-07', 'Pour vous accueillir, il nous faut le code de votre réservation. Il est sur votre billet.']);
  });

  it.each([
    ['https://escale.example/e/TL0342-Q3-07', 'TL0342-Q3-07'],
    ['HTTPS://ESCALE.EXAMPLE/E/TL0342-Q3-07', 'TL0342-Q3-07'],
    ['TL0342-Q3-07', 'TL0342-Q3-07'],
    ['https://escale.example/e/A7', null],
    ['https://escale.example/lieu/la-forge', null],
    ['K7M2-4QXQ', null],
    ['TL1:AEAZ', null],
    ['', null],
  ])('"%s" is that of %s', (text, tag) => {
    expect(labelInHand(text)).toBe(tag);
  });
});
