import { createMessages, type Locale, resources } from '@escale/messages';
import { type AnomalyCode, type BookingRefusalCode, type EventAnswer, idOf } from '@escale/domain';
import { answerView } from './answer.presenter.ts';
import type { Answer, Booked } from './attempt.presenter.ts';
import { labelInHand } from './code-in-hand.presenter.ts';
import { type Standing, standingIn } from './standing.presenter.ts';

const words = (locale: Locale, zone = 'Europe/Paris') => ({ t: createMessages(locale).t, locale, zone, now: new Date('2026-03-12T12:00:00Z') });

const refused = (code: BookingRefusalCode, more: Partial<Extract<Answer, { is: 'refused' }>> = {}): Answer => ({ is: 'refused', code, at: null, displayName: null, leaving: null, movedTo: null, bookingId: null, ...more });

const camille: Booked = {
  bookingId: idOf('b'), displayName: 'Camille D.', endsAt: new Date('2026-03-12T13:30:00Z'), offer: { titleFr: 'Séance VR', titleEn: 'VR session', spaceName: 'Atelier' }, module: { titleFr: 'Souder', titleEn: 'Welding' }, units: [{ tag: 'TL1-Q3-07', model: 'Quest 3' }], toUse: [], group: null, walkIn: false,
};
const welcome = (standing: Standing, locale: Locale, booked: Booked = camille) => answerView({ is: 'welcome', booked, eventId: 'one' }, standing, words(locale, 'Indian/Reunion'));

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('an arrival', () => {
  it('the service has is green, greets by given name and initial, and says what next, in the zone of the place', () => {
    const view = welcome('SENT', 'fr');
    expect(view.tone).toBe('ok');
    expect(plain(view.title)).toBe('Bonjour Camille D., c’est noté');
    expect(view.lines.map(plain)).toEqual(['Séance VR, jusqu’à 17 h 30', 'Module : Souder', 'Allez ici : Atelier', 'Votre équipement : Quest 3 (TL1-Q3-07)']);
  });

  it('sends to the team when no space is named', () => {
    const { lines } = welcome('SENT', 'en', { ...camille, displayName: null, module: null, units: [], offer: { titleFr: 'Séance VR', titleEn: 'VR session', spaceName: null } });
    expect(lines.map(plain)).toEqual(['VR session, until 5:30 pm', 'The team will settle you in.']);
  });

  it('kept here is never green, and says that it will be sent', () => {
    const view = welcome('KEPT', 'fr');
    expect([view.tone, view.shape, plain(view.title)]).toEqual(['kept', 'kept', 'Bonjour Camille D., c’est gardé ici']);
    expect(view.lines[0]).toMatch(/sera envoyé/);
  });

  it.each<[string, EventAnswer, string]>([
    ['not answered', null, 'kept'],
    ['accepted', { outcome: 'ACCEPTED', anomalies: [], fault: null }, 'ok'],
    ['sent twice', { outcome: 'DUPLICATE', anomalies: [], fault: null }, 'ok'],
    ['of another clock', { outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['CLOCK_UNSURE', 'STALE_TICKET', 'DUPLICATE_CHECK_IN'] satisfies AnomalyCode[], fault: null }, 'ok'],
    ['for a booking that was cancelled', { outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['CANCELLED_BUT_PRESENT'], fault: null }, 'no'],
    ['for which nothing is left', { outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['NO_UNITS_LEFT'], fault: null }, 'no'],
    ['that cannot be read', { outcome: 'REJECTED', anomalies: [], fault: 'FIELD_WRONG' }, 'no'],
  ])('%s has its own colour', (_name, answer, tone) => {
    for (const locale of ['fr', 'en'] as const) {
      const view = welcome(standingIn(new Map([['one', answer]]), 'one'), locale);
      expect(view.tone).toBe(tone);
      if (tone === 'no') expect([view.title, view.lines.length]).toEqual([locale === 'fr' ? 'Voyez l’équipe' : 'See the team', 2]);
    }
  });

  it('of which nothing could be kept says so', () => {
    expect(answerView({ is: 'not-kept' }, 'SENT', words('fr'))).toMatchObject({ tone: 'no', title: 'La borne ne peut rien garder' });
  });
});

describe('a ticket the kiosk cannot decide on', () => {
  it.each<[Extract<Answer, { is: 'ask-team' }>['why'], string]>([
    ['NOT_KNOWN_HERE', 'Votre billet est bon, mais la borne ne connaît pas encore votre réservation.'],
    ['KEY_UNKNOWN', 'La borne n’a pas encore de quoi lire votre billet.'],
    ['NOTHING_KNOWN', 'La borne n’a pas la liste des réservations d’aujourd’hui.'],
  ])('%s goes to the team; it is called good only where its signature was read', (why, line) => {
    const { tone, lines } = answerView({ is: 'ask-team', why }, 'SENT', words('fr'));
    expect([tone, plain(lines[0] ?? ''), lines.length]).toEqual(['no', line, 2]);
  });
});

describe('a refusal', () => {
  it.each<[BookingRefusalCode, string]>([
    ['TOO_EARLY', 'wait'], ['ALREADY_CHECKED_IN', 'wait'], ['TOO_LATE', 'no'], ['WRONG_PLACE', 'no'], ['BOOKING_CANCELLED', 'no'], ['HOLD_EXPIRED', 'no'],
    ['CODE_UNKNOWN', 'no'],
  ])('%s is never green and says its sentence in both languages', (code, tone) => {
    for (const locale of ['fr', 'en'] as const) {
      const view = answerView(refused(code), 'SENT', words(locale));
      expect(view.tone).toBe(tone);
      if (code !== 'WRONG_PLACE') expect(view.lines).toContain(resources[locale].refusal[code]);
    }
  });

  it('for want of a guardian’s consent is never green, and says what the team can do', () => {
    for (const locale of ['fr', 'en'] as const) {
      const { tone, lines } = answerView(refused('GUARDIAN_CONSENT_MISSING'), 'SENT', words(locale));
      expect([tone, lines.length]).toEqual(['no', 2]);
      expect(lines.join(' ')).toMatch(locale === 'fr' ? /accord d’un parent.*équipe/ : /parent.*team/i);
    }
  });

  it.each<[BookingRefusalCode]>([['TOO_EARLY'], ['ALREADY_CHECKED_IN'], ['SESSION_OVER'], ['TOO_LATE'], ['WRONG_PLACE'], ['GUARDIAN_CONSENT_MISSING'], ['TOO_MANY_ATTEMPTS']])('%s says something new after its title, then what next', (code) => {
    for (const locale of ['fr', 'en'] as const) {
      const { title, lines } = answerView(refused(code, { at: new Date('2026-03-12T12:40:00Z') }), 'SENT', words(locale));
      expect(lines.at(-1)).toMatch(/\.$/);
      expect(lines.filter((line) => line.startsWith(title))).toEqual([]);
      expect(lines).not.toContain(resources[locale].refusal[code]);
    }
  });

  it('too early says when check-in opens, on the clock of the place', () => {
    const view = answerView(refused('TOO_EARLY', { at: new Date('2026-03-12T12:40:00Z'), displayName: 'Camille D.' }), 'SENT', words('fr', 'Indian/Reunion'));
    expect(plain(view.lines[0] ?? '')).toBe('L’accueil de votre séance ouvre à 16 h 40.');
    expect(view.greeting).toBe('Bonjour Camille D.');
  });

  it('too early by a day says the day', () => {
    const view = answerView(refused('TOO_EARLY', { at: new Date('2026-03-13T12:40:00Z') }), 'SENT', words('fr'));
    expect(plain(view.lines[0] ?? '')).toBe('L’accueil de votre séance ouvre vendredi 13 mars à 13 h 40.');
  });

  it('wrong place says where the address is', () => {
    expect(answerView(refused('WRONG_PLACE'), 'SENT', words('fr')).lines[0]).toBe(resources.fr.kioskDevice.answer.wrongPlaceText);
  });

  it('already here says since when; too late says when it was', () => {
    const at = new Date('2026-03-12T11:00:00Z');
    expect(plain(answerView(refused('ALREADY_CHECKED_IN', { at }), 'SENT', words('en')).lines[0] ?? '')).toBe('You were checked in at noon.');
    expect(plain(answerView(refused('TOO_LATE', { at }), 'SENT', words('fr')).lines[0] ?? '')).toBe('Votre séance était prévue jeudi 12 mars à 12 h.');
  });

  it('moved says when, and where if it is elsewhere, by the clocks there', () => {
    const startsAt = new Date('2026-03-19T13:00:00Z');
    const said = (language: 'fr' | 'en', placeName: string | null, timeZone = 'Europe/Paris') => answerView({ is: 'moved', startsAt, timeZone, placeName }, 'SENT', words(language));
    expect(said('fr', null)).toMatchObject({ tone: 'wait', shape: 'clock', title: 'Votre séance a été déplacée', typeAgain: false });
    expect(plain(said('fr', null).lines[0] ?? '')).toBe('Votre séance aura lieu jeudi 19 mars à 14 h.');
    expect(said('fr', 'Le Port', 'Indian/Reunion').shape).toBe('elsewhere');
    expect(plain(said('fr', 'Le Port', 'Indian/Reunion').lines[0] ?? '')).toBe('Votre séance aura lieu jeudi 19 mars à 17 h, à Le Port.');
    expect(plain(said('en', null).lines[0] ?? '')).toBe('Your session is on Thursday 19 March at 2 pm.');
  });

  it('only an unknown code invites to type again', () => {
    expect(answerView(refused('CODE_UNKNOWN'), 'SENT', words('fr')).typeAgain).toBe(true);
    expect(answerView(refused('BOOKING_CANCELLED'), 'SENT', words('fr')).typeAgain).toBe(false);
  });
});

describe('the label of a piece of equipment', () => {
  it('is called by its tag, calmly, and the code of the booking is asked for', () => {
    const view = answerView({ is: 'label', tag: 'TL0342-Q3-07' }, 'SENT', words('fr'));
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
