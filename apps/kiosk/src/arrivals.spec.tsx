import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { type KioskSnapshot, localDay, minuteOfDay, readEvent } from '@escale/domain';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { bookingWith, CODE, snapshotWith, tablet } from '../test/tablet.ts';
import { Providers } from './shell/providers.tsx';
import { Visits } from './visits.tsx';

const PLACE = { id: '1', name: 'La Forge', timeZone: 'Europe/Paris', phone: null, siteNumber: 1, demo: true };
type Tablet = ReturnType<typeof tablet>;
const start = async (it: Tablet) => {
  const device = await it.paired();
  render(<Providers device={device}><Visits place={PLACE} onRest={() => undefined} onTeam={() => undefined} /></Providers>);
  return device;
};
const realTimeout = setTimeout;
const realNow = performance.now.bind(performance);
/** What storage and keys do takes its own time, whatever the timers of the screens are set to. */
const settle = () =>
  act(async () => {
    const begun = realNow();
    do await new Promise((resolve) => realTimeout(resolve, 60));
    while (screen.queryByText('Nous regardons…') !== null && realNow() - begun < 2_000);
  });
const until = (seen: () => boolean) =>
  act(async () => {
    for (const begun = realNow(); !seen() && realNow() - begun < 5_000; ) await new Promise((resolve) => realTimeout(resolve, 30));
  });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const heading = () => screen.getByRole('heading', { level: 1 });
const tone = () => document.querySelector('[data-tone]')?.getAttribute('data-tone');
const said = () => (document.body.textContent ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
const type = async () => {
  press('Taper mon code');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: CODE } });
  press('Continuer');
  await settle();
};
const told = ({ service }: Tablet) => [...service.received.values()].map(({ text }) => readEvent(text)).flatMap((read) => (read.ok ? [read.value] : []));
const LEARNERS = ['Awa D.', 'Léo M.', 'Zoé P.'].map((displayName, index) => ({ id: `0197f000-0000-7000-8000-00000000010${index}`, displayName, arrivedAt: null }));
const group = () => snapshotWith({ bookings: [bookingWith({ isGroup: true, people: 3, displayName: 'Ateliers', unitIds: [], learners: LEARNERS })] });

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask'] });
  window.scrollTo = () => undefined;
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

it('takes of a group who is here, and the rest when they come', async () => {
  const here = tablet(group());
  await start(here);
  await type();
  expect(heading()).toHaveTextContent('Qui est là');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Awa D.' }));
  press('Noter 1 arrivée');
  await settle();
  expect(tone()).toBe('ok');
  expect(said()).toContain('2 personnes sont encore attendues');
  press('Terminé');
  await type();
  expect(said()).toContain('Là depuis');
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  press('Tout le monde est là');
  await settle();
  expect(told(here).map(({ fact }) => fact)).toMatchObject([
    { type: 'CHECKED_IN', knownBy: 'LIST', learnerIds: [LEARNERS[0]?.id] },
    { type: 'CHECKED_IN', knownBy: 'LIST', learnerIds: [LEARNERS[1]?.id, LEARNERS[2]?.id] },
  ]);
});

it('lets a group whose rest does not come leave all the same', async () => {
  const here = tablet(group());
  await start(here);
  await type();
  expect(screen.queryByRole('button', { name: 'Personne d’autre n’arrive' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Awa D.' }));
  press('Noter 1 arrivée');
  await settle();
  press('Terminé');
  here.pass(10 * 60_000);
  await type();
  press('Personne d’autre n’arrive');
  expect(heading()).toHaveTextContent('Vous êtes déjà là');
});

it('says the new hour to whoever holds a ticket of before', async () => {
  const { refusedOf } = await import('./features/check-in/said-of.presenter.ts');
  const { answerView } = await import('./features/check-in/answer.presenter.ts');
  const { createMessages } = await import('@escale/messages');
  const now = new Date('2026-03-12T12:00:00Z');
  const booking = bookingWith({ revision: 2 });
  const answer = refusedOf(snapshotWith(), { code: 'TOO_EARLY', at: new Date('2026-03-12T12:40:00Z') }, booking, now, 1);
  const view = answerView(answer, 'SENT', { t: createMessages('fr').t, locale: 'fr', zone: 'Europe/Paris', now });
  expect([view.title, ...view.lines].map((line) => line.replaceAll(/[\u00A0\u202F]/g, ' '))).toEqual(['Votre séance a changé d’heure', 'Elle est maintenant jeudi 12 mars à 14 h.', 'L’accueil de votre séance ouvre à 13 h 40.', 'Si cette heure ne vous va pas, demandez à l’accueil.']);
  expect(refusedOf(snapshotWith(), { code: 'TOO_EARLY' }, booking, now, 2).movedTo).toBeNull();
});

const free = (more: Partial<KioskSnapshot['offers'][number]> = {}) => {
  const snapshot = snapshotWith({ bookings: [], notices: [{ version: '2026-02', language: 'fr', text: 'Faites des pauses.' }] });
  return { ...snapshot, offers: snapshot.offers.map((offer) => ({ ...offer, walkIn: true, ...more })) };
};

it('offers nothing past closing, nor while it is closed, and says from when on there is something', async () => {
  const HOURS = [{ day: localDay('2026-03-12'), intervals: [{ opens: minuteOfDay(540), closes: minuteOfDay(850) }], holiday: null }, { day: localDay('2026-03-13'), intervals: [{ opens: minuteOfDay(540), closes: minuteOfDay(1_080) }], holiday: null }];
  const here = tablet({ ...free(), openings: HOURS });
  await start(here);
  press('Je n’ai pas réservé');
  expect(heading()).toHaveTextContent('Rien n’est libre maintenant');
  expect(said()).toContain('La prochaine place : Séance VR, vendredi 13 mars à 9 h');
});

it('tells who comes for a session that was moved when it is, without a word of them, and keeps that they came', async () => {
  const { codeDigest, id: bookingId } = bookingWith();
  const snapshot = snapshotWith({ bookings: [] });
  const here = tablet({ ...snapshot, moved: [{ bookingId, codeDigest, startsAt: new Date('2026-03-19T13:00:00Z'), timeZone: snapshot.place.timeZone, placeName: null, cancelled: false }] });
  await start(here);
  await type();
  expect(heading()).toHaveTextContent('Votre séance a été déplacée');
  expect(said()).toContain('Votre séance aura lieu jeudi 19 mars à 14 h.');
  expect(said()).not.toContain('Camille');
  expect(told(here).map(({ fact }) => fact)).toEqual([{ type: 'TURNED_AWAY', bookingId, code: 'MOVED' }]);
});

it('begins a session for who has not booked, in amber without the service, and has nothing more then', async () => {
  const here = tablet(free({ safetyNotice: true }));
  const device = await start(here);
  here.service.down = true;
  press('Je n’ai pas réservé');
  press(/Séance VR/);
  fireEvent.change(screen.getByRole('textbox', { name: 'Prénom' }), { target: { value: ' Awa ' } });
  press('Continuer');
  press('J’ai lu, je commence');
  await settle();
  await act(() => jest.advanceTimersByTimeAsync(3_000));
  await settle();
  expect(heading()).toHaveTextContent('Bonjour Awa, c’est gardé ici');
  expect(tone()).toBe('kept');
  expect(said()).toMatch(/Séance VR, jusqu’à 14 h 25.*À utiliser : Quest 3/);
  expect(device.unsent().map(({ text }) => readEvent(text)).map((read) => (read.ok ? read.value.fact : null))).toMatchObject([{ type: 'WALKED_IN', givenName: 'Awa', minutes: 30, minor: null }, { type: 'NOTICE_ACKNOWLEDGED', language: 'fr' }]);
  press('Terminé');
  press('Je n’ai pas réservé');
  expect(heading()).toHaveTextContent('Rien n’est libre maintenant');
  expect(said()).toContain('La prochaine place : Séance VR, à 14 h 40');
});

it('lets who walked in take the headset the activity takes, without the service', async () => {
  const here = tablet(free({ safetyNotice: true, guardianConsentBelow: 13 }));
  const device = await start(here);
  here.service.down = true;
  press('Je n’ai pas réservé');
  press(/Séance VR/);
  press('Sans prénom');
  press(/Non, 13/);
  press('J’ai lu, je commence');
  await until(() => screen.queryByRole('button', { name: 'Je prends mon casque' }) !== null);
  await act(() => jest.advanceTimersByTimeAsync(3_000));
  await until(() => screen.queryByRole('button', { name: 'Je prends mon casque' }) !== null);
  press('Je prends mon casque');
  expect(heading()).toHaveTextContent('Prenez ce casque');
  expect(said()).toContain('TL1-Q3-07');
  press('Taper son étiquette');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'TL1-Q3-07' } });
  press('Continuer');
  expect(heading()).toHaveTextContent('Vérifiez ensemble');
  screen.getAllByRole('checkbox').forEach((box) => fireEvent.click(box));
  press('Tout est vérifié');
  // The notice was read on the way in.
  expect(heading()).toHaveTextContent('C’est votre première fois');
  press('Oui, la première fois');
  await until(() => heading().textContent === 'Le casque est à vous');
  const facts = device.unsent().map(({ text }) => readEvent(text)).map((read) => (read.ok ? read.value.fact : null));
  expect(facts).toMatchObject([{ type: 'WALKED_IN', minor: false }, { type: 'NOTICE_ACKNOWLEDGED' }, { type: 'HANDED_OUT', checked: expect.not.arrayContaining(['AGE']) }]);
  expect(device.state.view?.units[0]).toMatchObject({ status: 'HANDED_OUT' });
});

it('asks a minor for the paper of a guardian, which the team sees', async () => {
  const here = tablet(free({ guardianConsentBelow: 15 }));
  await start(here);
  press('Je n’ai pas réservé');
  press(/Séance VR/);
  press('Sans prénom');
  press(/Oui, moins de 15/);
  expect(heading()).toHaveTextContent('L’équipe regarde votre autorisation');
  press('Retour');
  press(/Non, 15/);
  await settle();
  expect(told(here).map(({ fact }) => fact)).toMatchObject([{ type: 'WALKED_IN', minor: false, givenName: null }]);
});

it('shows no name without the code of the team, and lets the team decide', async () => {
  const here = tablet(snapshotWith({ bookings: [bookingWith({ status: 'CANCELLED', cancelledAt: new Date('2026-03-12T10:00:00Z') })], pin: { hash: 'AAAA', salt: 'AAAA', iterations: 1 } }));
  const device = await start(here);
  jest.spyOn(device, 'isPin').mockResolvedValue(true);
  press('L’équipe vous aide');
  expect(said()).not.toContain('Camille');
  fireEvent.change(screen.getByLabelText('Code de l’équipe, six chiffres'), { target: { value: '482913' } });
  press('Continuer');
  await until(() => said().includes('Camille D.'));
  press(/Camille D\./);
  expect(said()).toContain('Cette réservation est annulée');
  press('Faire entrer quand même');
  await settle();
  expect(told(here)).toMatchObject([{ by: 'TEAM', fact: { type: 'CHECKED_IN', knownBy: 'TEAM' } }]);
  press('Recommencer');
  press('L’équipe vous aide');
  expect(said()).not.toContain('Camille');
});

it('forgets language, comfort and list once nobody is there', async () => {
  await start(tablet(group()));
  press('العربية');
  await until(() => document.documentElement.dir === 'rtl');
  expect(heading()).toHaveTextContent('مرحبًا');
  press('نص أكبر');
  press('تباين قوي');
  expect(document.documentElement).toHaveAttribute('data-larger');
  press('كتابة رمزي');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: CODE } });
  press('متابعة');
  await until(() => said().includes('Awa D.'));
  await act(() => jest.advanceTimersByTimeAsync(46_000));
  await until(() => document.documentElement.dir === 'ltr');
  expect(heading()).toHaveTextContent('Bonjour.');
  expect(document.documentElement).not.toHaveAttribute('data-larger');
  expect(document.documentElement).not.toHaveAttribute('data-strong');
  const left = [document.documentElement.outerHTML, JSON.stringify(history.state), location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), String(document.getSelection())].join();
  for (const trace of ['Awa', 'Ateliers', CODE]) expect(left).not.toContain(trace);
  expect(history.length).toBe(1);
});

it('reads aloud only with a voice of the tablet’s own, and falls silent when nobody is there', async () => {
  const speech = Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'fr-FR', localService: true }, { lang: 'en-GB', localService: false }], speak: jest.fn(), cancel: jest.fn() });
  class Utterance {
    constructor(readonly text: string) {}
  }
  Object.assign(globalThis, { speechSynthesis: speech, SpeechSynthesisUtterance: Utterance });
  try {
    await start(tablet());
    press('Lire à voix haute');
    const spoken = () => speech.speak.mock.calls.map(([each]) => (each as Utterance).text);
    expect(spoken()).toContain('Bonjour.');
    press('Taper mon code');
    await until(() => spoken().includes('Tapez votre code'));
    speech.cancel.mockClear();
    await act(() => jest.advanceTimersByTimeAsync(46_000));
    expect(speech.cancel).toHaveBeenCalled();
    press('English');
    await until(() => screen.queryByRole('button', { name: 'Type my code' }) !== null);
    expect(screen.queryByRole('button', { name: 'Read aloud' })).toBeNull();
  } finally {
    Reflect.deleteProperty(globalThis, 'speechSynthesis');
    Reflect.deleteProperty(globalThis, 'SpeechSynthesisUtterance');
  }
});
