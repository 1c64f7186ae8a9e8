import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { readEvent, type SnapshotBooking } from '@escale/domain';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { bookingWith, CODE, snapshotWith, tablet } from '../../../test/tablet.ts';
import { Providers } from '../../shell/providers.tsx';
import { Visits } from '../../visits.tsx';

const PLACE = { id: '1', name: 'La Forge', timeZone: 'Europe/Paris', phone: null, siteNumber: 1, demo: true };
const [AWA, LEO] = ['0197f000-0000-7000-8000-00000000000b', '0197f000-0000-7000-8000-00000000000c'];
/** Nine to five in Paris; it is five to two. */
const GROUP: Partial<SnapshotBooking> = {
  isGroup: true, people: 2, displayName: 'Ateliers', status: 'CHECKED_IN', startsAt: new Date('2026-03-12T08:00:00Z'), endsAt: new Date('2026-03-12T16:00:00Z'), checkedInAt: new Date('2026-03-12T07:50:00Z'), unitIds: [],
  learners: [{ id: AWA, displayName: 'Awa D.', arrivedAt: new Date('2026-03-12T07:50:00Z') }, { id: LEO, displayName: 'Léo M.', arrivedAt: new Date('2026-03-12T07:50:00Z') }],
};

/** jsdom has no pointers: a mouse with the number of a finger. */
class Pointer extends MouseEvent {
  readonly pointerId: number;

  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init);
    this.pointerId = init.pointerId ?? 0;
  }
}
Object.assign(window, { PointerEvent: Pointer });

const realTimeout = setTimeout;
const realNow = performance.now.bind(performance);
/** Until the screen says so; what storage and keys do takes its own time, whatever the timers of the screens are set to. */
const seen = async (words: string | RegExp) => {
  const begun = realNow();
  do await act(() => new Promise((resolve) => realTimeout(resolve, 30)));
  while (screen.queryByText(words) === null && realNow() - begun < 4_000);
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const heading = () => screen.getByRole('heading', { level: 1 });
const tone = () => document.querySelector('[data-tone]')?.getAttribute('data-tone');
const words = () => document.querySelector('main')?.textContent?.replaceAll(/[\u00A0\u202F]/g, ' ');
const facts = ({ service }: ReturnType<typeof tablet>) => [...service.received.values()].map(({ text }) => readEvent(text)).flatMap((read) => (read.ok ? [read.value.fact] : []));
const draw = () => {
  const paper = document.querySelector('svg[data-signature]');
  if (paper === null) throw new Error('There is nothing to sign on.');
  Object.assign(paper, { setPointerCapture: () => undefined, getBoundingClientRect: () => ({ left: 0, top: 0, width: 500, height: 200 }) });
  fireEvent.pointerDown(paper, { pointerId: 1, button: 0, clientX: 50, clientY: 50 });
  fireEvent.pointerMove(paper, { pointerId: 1, clientX: 150, clientY: 90 });
  fireEvent.pointerUp(paper, { pointerId: 1 });
};
const start = async (more: Partial<SnapshotBooking> = GROUP) => {
  const here = tablet(snapshotWith({ bookings: [bookingWith(more)] }));
  const device = await here.paired();
  render(<Providers device={device}><Visits place={PLACE} onRest={() => undefined} onTeam={() => undefined} /></Providers>);
  return { here, device };
};
const toList = async () => {
  press('Taper mon code');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: CODE } });
  press('Continuer');
  await seen('Signer ma présence');
  press('Signer ma présence');
};

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask'] });
  window.scrollTo = () => undefined;
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

it('takes a drawing, green once the service has it, and marks who has signed', async () => {
  const { here } = await start();
  await toList();
  expect(heading()).toHaveTextContent('Qui signe ?');
  expect(words()).toContain('Présence de cet après-midi, de 13 h à 17 h.');
  press('Awa D.');
  expect(button('Signer')).toBeDisabled();
  draw();
  press('Signer');
  await seen('Awa D., c’est signé');
  expect(heading()).toHaveTextContent('Awa D., c’est signé');
  expect(tone()).toBe('ok');
  const [signed] = facts(here);
  expect(signed).toMatchObject({ type: 'SIGNED', day: '2026-03-12', half: 'AFTERNOON', signer: { role: 'LEARNER', learnerId: AWA }, means: 'STROKES' });
  expect(signed?.type === 'SIGNED' && signed.strokes[0]?.filter((_, index) => index % 3 !== 2)).toEqual([100, 100, 300, 180]);
  press('Personne suivante');
  expect(button(/Awa D\..*Signé à 13\s?h\s?55/)).toBeInTheDocument();
  expect(button('Léo M.')).toBeInTheDocument();
});

it('takes a word instead of a drawing, in amber while nobody answers, and for the morning where it is chosen', async () => {
  const { here, device } = await start();
  await toList();
  here.service.down = true;
  await act(() => device.flush());
  here.pass(10_000);
  await act(() => device.flush());
  fireEvent.click(screen.getByRole('radio', { name: 'Matin' }));
  press('Léo M.');
  press('Je confirme ma présence');
  await seen('Léo M., c’est gardé ici');
  expect(heading()).toHaveTextContent('Léo M., c’est gardé ici');
  expect(tone()).toBe('kept');
  here.service.down = false;
  await act(() => device.hint());
  await seen('Léo M., c’est signé');
  expect(tone()).toBe('ok');
  expect(facts(here)).toMatchObject([{ type: 'SIGNED', half: 'MORNING', means: 'CONFIRMED', strokes: [] }]);
});

it('asks before a second signature, and keeps both', async () => {
  const { here } = await start();
  await toList();
  for (const name of ['Awa D.', /Awa D\./]) {
    press(name);
    if (screen.queryByText('Signer de nouveau ?') !== null) press('Oui, signer de nouveau');
    press('Je confirme ma présence');
    await seen('Personne suivante');
    press('Personne suivante');
  }
  expect(facts(here)).toHaveLength(2);
  press(/Awa D\./);
  expect(heading()).toHaveTextContent('Signer de nouveau ?');
  press('Non, revenir à la liste');
  expect(heading()).toHaveTextContent('Qui signe ?');
});

it('lets who signed as the trainer note who is absent, and nobody before', async () => {
  const { here } = await start();
  await toList();
  expect(screen.queryByRole('button', { name: 'Noter les absents' })).toBeNull();
  press('Je suis le formateur ou la formatrice');
  press('Je confirme ma présence');
  await seen('C’est signé');
  expect(heading()).toHaveTextContent('C’est signé');
  press('Noter les absents');
  press('Léo M.');
  expect(heading()).toHaveTextContent('Léo M. : pour quelle raison ?');
  press('Arrêt de travail');
  await seen('Absence de Léo M. notée');
  expect(screen.getByText('Absence de Léo M. notée')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Léo M.' })).toBeNull();
  expect(facts(here)).toMatchObject([{ type: 'SIGNED', signer: { role: 'TRAINER' } }, { type: 'ABSENCE_NOTED', learnerId: LEO, reason: 'SICK_NOTE', half: 'AFTERNOON' }]);
  press('Revenir à la liste');
  expect(button(/Léo M\..*Absence notée/)).toBeInTheDocument();
  press('Terminé');
  await toList();
  expect(screen.queryByRole('button', { name: 'Noter les absents' })).toBeNull();
});

it('says to whoever is on the list no more that they see the team', async () => {
  const { here } = await start();
  here.service.anomalies = ['SIGNER_NOT_EXPECTED'];
  await toList();
  press('Awa D.');
  press('Je confirme ma présence');
  await seen('Voyez l’équipe');
  expect(heading()).toHaveTextContent('Voyez l’équipe');
  expect(tone()).toBe('no');
});

it('is never green where nothing can be kept', async () => {
  const { here } = await start();
  await toList();
  press('Awa D.');
  jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  press('Je confirme ma présence');
  await seen('La borne ne peut rien garder');
  jest.restoreAllMocks();
  expect(heading()).toHaveTextContent('La borne ne peut rien garder');
  expect(tone()).toBe('no');
  expect(here.service.received.size).toBe(0);
});

it('keeps what is drawn while help is called, and forgets it with the person', async () => {
  await start();
  await toList();
  press('Awa D.');
  draw();
  press('Appeler quelqu’un');
  expect(document.querySelector('svg[data-signature]')?.closest('[hidden]')).not.toBeNull();
  press('Retour');
  expect(document.querySelectorAll('svg[data-signature] path')).toHaveLength(1);
  await wait(26_000);
  expect(screen.getByRole('dialog', { name: /Vous êtes encore là/ })).toBeInTheDocument();
  await wait(20_000);
  expect(heading()).toHaveTextContent('Bonjour.');
  for (const trace of ['Awa', 'Léo', 'data-signature']) expect(document.documentElement.outerHTML).not.toContain(trace);
});

it('is open to who booked alone, without a trainer', async () => {
  const { here } = await start({ status: 'CHECKED_IN', checkedInAt: new Date('2026-03-12T12:40:00Z'), startsAt: new Date('2026-03-12T12:45:00Z') });
  await toList();
  expect(screen.queryByRole('button', { name: /formateur/ })).toBeNull();
  press('Camille D.');
  press('Je confirme ma présence');
  await seen('Camille D., c’est signé');
  expect(heading()).toHaveTextContent('Camille D., c’est signé');
  expect(screen.queryByRole('button', { name: 'Personne suivante' })).toBeNull();
  expect(facts(here)).toMatchObject([{ type: 'SIGNED', signer: { role: 'LEARNER', learnerId: null } }]);
});

it('says when a half-day is signed that has not begun', async () => {
  await start({ status: 'CHECKED_IN', checkedInAt: new Date('2026-03-12T12:40:00Z') });
  await toList();
  expect(heading()).toHaveTextContent('Rien à signer maintenant');
  expect(words()).toContain('La présence de cet après-midi se signe à partir de 14 h.');
});

it('shows a code to phones without a network, another each half minute, and says when its hour is not sure', async () => {
  const { here, device } = await start();
  here.service.down = true;
  press('Signer avec mon téléphone');
  await seen(/^[A-Z2-7]{4}-[A-Z2-7]{4}$/);
  const letters = () => document.querySelector('[translate="no"]')?.textContent;
  const first = letters();
  expect(first).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}$/);
  expect(screen.getByRole('img', { name: 'Code de présence de cette borne' })).toBeInTheDocument();
  expect(screen.queryByText(/pas sûre de l’heure/)).toBeNull();
  here.pass(30_000);
  await wait(1_000);
  await act(() => new Promise((resolve) => realTimeout(resolve, 100)));
  expect(letters()).not.toBe(first);
  // A tablet that slept does not know the hour any more.
  here.time.wall += 3_600_000;
  await act(() => device.beat({ retry: false, send: false, snapshot: false }));
  expect(screen.getByText(/pas sûre de l’heure/)).toBeInTheDocument();
  // Nobody is asked whether they are still there.
  await wait(60_000);
  expect(screen.queryByRole('dialog')).toBeNull();
  press('Signer sur la tablette');
  expect(heading()).toHaveTextContent('Tapez votre code');
});
