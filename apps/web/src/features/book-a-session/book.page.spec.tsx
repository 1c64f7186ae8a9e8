import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { aBooking, aRefusal, aTicket } from '../../../test/bookings.ts';
import { openSite, type Variables } from '../../../test/open-site.tsx';

// A whole page in jsdom takes seconds on a busy machine.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
const SLOT = '/reserver/offer?debut=2035-03-14T13:00:00Z&duree=60&personnes=1';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(cleanup);

const held = () => ({ holdSlot: aBooking() });
const goOn = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Continuer' }));
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const title = (name: string) => screen.findByRole('heading', { level: 1, name });

const answerAll = async (user: UserEvent): Promise<void> => {
  await user.type(await field('Prénom'), 'Inès');
  await user.type(await field('Nom'), 'Garnier');
  await goOn(user);
  await user.type(await field('Adresse e-mail'), 'ines@exemple.fr');
  await goOn(user);
  await user.click(await screen.findByRole('checkbox', { name: /J’ai lu ces consignes/ }));
  await goOn(user);
  await screen.findByRole('button', { name: 'Réserver ce créneau' });
};

test('the summary is in the clock of the place, and says until when the slot is kept', async () => {
  openSite(SLOT, { HoldSlot: held });
  const summary = within(await screen.findByRole('region', { name: 'En résumé' }));
  expect(summary.getByText(/mercredi 14 mars, de 17\sh à 18\sh \(heure de La Réunion\)/)).toBeInTheDocument();
  expect(summary.getByText(/Nous gardons ce créneau pour vous jusqu’à/)).toBeInTheDocument();
});

test('going back keeps what was typed, and a second visit of this tab holds the same slot', async () => {
  const { asked, bar, user } = openSite(SLOT, { HoldSlot: held });
  await user.type(await field('Prénom'), 'Inès');
  await user.type(await field('Nom'), 'Garnier');
  await goOn(user);
  await user.type(await field('Adresse e-mail'), 'ines@');
  expect(document.title).toContain('Où envoyer votre billet');
  bar.back();
  expect((await field('Prénom')).value).toBe('Inès');
  expect((await field('Nom')).value).toBe('Garnier');
  cleanup();

  const again = openSite(SLOT, { HoldSlot: held });
  expect((await field('Nom')).value).toBe('Garnier');
  const keyOf = (all: typeof asked) => all.find(({ name }) => name === 'HoldSlot')?.variables.input?.['idempotencyKey'];
  expect(keyOf(asked)).toMatch(/^[0-9a-f]{32}$/);
  expect(keyOf(again.asked)).toBe(keyOf(asked));
});

test('a lost race shows the nearest slots, and taking one keeps what was typed', async () => {
  const holdSlot = ({ input }: Variables) => ({ holdSlot: input?.['startsAt'] === '2035-03-14T13:00:00Z' && input['offerId'] === 'offer' ? aRefusal('SLOT_TAKEN') : aBooking({ id: 'second' }) });
  sessionStorage.setItem('escale:answers:1', JSON.stringify({ givenName: 'Inès', familyName: 'Garnier', email: 'ines@exemple.fr' }));
  const { asked, bar, user } = openSite(SLOT, { HoldSlot: holdSlot });
  expect(await screen.findByText(/vient d’être pris/)).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  const ways = within(screen.getByRole('list', { name: 'Créneaux proches' })).getAllByRole('button');
  expect(ways.map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual([
    'mercredi 14 mars à 19 h 30 (heure de La Réunion)Même lieu',
    expect.stringMatching(/^mercredi 14 mars à 14 h.*Le Relais \(Pirey\), à 6 kmSéance VR$/),
  ]);
  await user.click(ways[0] as HTMLElement);
  expect((await field('Prénom')).value).toBe('Inès');
  expect(bar.path).toContain(encodeURIComponent('2035-03-14T15:30:00Z'));
  expect(asked.filter(({ name }) => name === 'HoldSlot').at(-1)?.variables.input).toMatchObject({ startsAt: '2035-03-14T15:30:00Z', offerId: 'offer' });
});

test('what cannot be sent is told at its field, which takes the focus', async () => {
  const { user } = openSite(SLOT, { HoldSlot: held });
  await user.type(await field('Prénom'), '   ');
  await goOn(user);
  expect(await screen.findByText(/Il nous manque votre prénom/)).toBeInTheDocument();
  await waitFor(async () => expect(await field('Prénom')).toHaveFocus());
});

test('a refusal of the server lands on its field, at its step', async () => {
  const { bar, user } = openSite(SLOT, { HoldSlot: held, ConfirmBooking: () => ({ confirmBooking: aRefusal('EMAIL_UNREADABLE', 'email') }) });
  await answerAll(user);
  await user.click(screen.getByRole('button', { name: 'Réserver ce créneau' }));
  await title('Où envoyer votre billet\u202F?');
  expect(bar.path).toContain('etape=adresse');
  const email = await field('Adresse e-mail');
  expect(email).toHaveAccessibleDescription(/semble incomplète/);
  expect(email.value).toBe('ines@exemple.fr');
  expect(email).toHaveFocus();
});

test('what was mended is another attempt, under another key', async () => {
  const { asked, user } = openSite(SLOT, { HoldSlot: held, ConfirmBooking: () => ({ confirmBooking: aRefusal('EMAIL_UNREADABLE', 'email') }) });
  await answerAll(user);
  await user.click(screen.getByRole('button', { name: 'Réserver ce créneau' }));
  await user.type(await field('Adresse e-mail'), '.example');
  await goOn(user);
  await screen.findByRole('checkbox', { name: /J’ai lu ces consignes/ });
  await goOn(user);
  await user.click(await screen.findByRole('button', { name: 'Réserver ce créneau' }));
  const keys = () => asked.filter(({ name }) => name === 'ConfirmBooking').map(({ variables }) => variables.input?.['idempotencyKey']);
  await waitFor(() => expect(keys()).toHaveLength(2));
  expect(new Set(keys()).size).toBe(2);
});

test('pressed twice it is sent once; the ticket is kept on the device and nothing typed stays behind', async () => {
  const { asked, bar, user } = openSite(SLOT, { HoldSlot: held, ConfirmBooking: () => ({ confirmBooking: aTicket() }), Booking: () => ({ booking: aTicket() }) });
  await answerAll(user);
  await user.dblClick(screen.getByRole('button', { name: 'Réserver ce créneau' }));
  await title('Votre billet');
  expect(bar.path).toBe('/reservation/booking#secret');
  const confirmed = asked.filter(({ name }) => name === 'ConfirmBooking');
  expect(confirmed.map(({ variables }) => variables.input)).toEqual([
    { bookingId: 'booking', holdToken: 'secret', givenName: 'Inès', familyName: 'Garnier', email: 'ines@exemple.fr', locale: 'fr', acceptsSafetyNotice: true, safetyNoticeVersion: '2026-01', idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
  ]);
  expect(localStorage.getItem('escale:bookings:1')).toContain('K7M24QXP');
  expect(sessionStorage.getItem('escale:answers:1')).toBeNull();
});

test('without a network nothing is lost: the next press confirms the same hold under the same key', async () => {
  let connected = false;
  const { asked, user } = openSite(SLOT, { HoldSlot: held, ConfirmBooking: () => (connected ? { confirmBooking: aTicket() } : null), Booking: () => ({ booking: aTicket() }) });
  await answerAll(user);
  await user.click(screen.getByRole('button', { name: 'Réserver ce créneau' }));
  expect(await screen.findByText(/Rien n’est perdu/)).toBeInTheDocument();
  connected = true;
  await user.click(screen.getByRole('button', { name: 'Réserver ce créneau' }));
  await title('Votre billet');
  const sent = asked.filter(({ name }) => name === 'ConfirmBooking').map(({ variables }) => variables.input);
  expect(sent).toHaveLength(2);
  expect(sent[0]).toMatchObject({ bookingId: 'booking', idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(sent[1]).toEqual(sent[0]);
});

test('a slot kept too long is taken again under a new key, with all answers', async () => {
  const { asked, user } = openSite(SLOT, { HoldSlot: held, ConfirmBooking: () => ({ confirmBooking: aRefusal('HOLD_EXPIRED') }) });
  await answerAll(user);
  await user.click(screen.getByRole('button', { name: 'Réserver ce créneau' }));
  await user.click(await screen.findByRole('button', { name: 'Reprendre ce créneau' }));
  await screen.findByRole('button', { name: 'Réserver ce créneau' });
  const keys = asked.filter(({ name }) => name === 'HoldSlot').map(({ variables }) => variables.input?.['idempotencyKey']);
  expect(new Set(keys).size).toBe(2);
});

test('who has no e-mail address is told of the short code', async () => {
  const { asked, user } = openSite(SLOT, { HoldSlot: () => ({ holdSlot: aBooking({ offer: { ...aBooking().offer, safetyNotice: false } }) }), ConfirmBooking: () => ({ confirmBooking: aTicket() }), Booking: () => ({ booking: aTicket() }) });
  await user.type(await field('Prénom'), 'Inès');
  await user.type(await field('Nom'), 'Garnier');
  await goOn(user);
  await user.click(await screen.findByRole('checkbox', { name: 'Je n’ai pas d’adresse e-mail' }));
  expect(screen.getByText(/un code de huit lettres et chiffres/)).toBeInTheDocument();
  await goOn(user);
  await user.click(await screen.findByRole('button', { name: 'Réserver ce créneau' }));
  await title('Votre billet');
  expect(asked.find(({ name }) => name === 'ConfirmBooking')?.variables.input?.['email']).toBeNull();
});

test('the age is asked first where it counts, and one too young gives the slot back', async () => {
  const adult = { ...aBooking().offer, minimumAge: 13 };
  const holdSlot = ({ input }: Variables) => ({ holdSlot: input?.['age'] === 9 ? aRefusal('UNDER_AGE', 'age') : aBooking({ offer: adult }) });
  const { asked, user } = openSite(SLOT, { HoldSlot: holdSlot, CancelBooking: () => ({ cancelBooking: aBooking({ status: 'CANCELLED' }) }) });
  await user.type(await field('Âge'), '9');
  await goOn(user);
  expect(await screen.findByText(/demande d’être plus âgé/)).toBeInTheDocument();
  expect(asked.map(({ name }) => name).filter((name) => name !== 'Network')).toEqual(['HoldSlot', 'CancelBooking', 'HoldSlot']);
});

test('a minor is asked for their guardian, and of a paper nothing but that is sent', async () => {
  const asking = { ...aBooking().offer, guardianConsentBelow: 18, safetyNotice: false };
  const { asked, user } = openSite(SLOT, { HoldSlot: () => ({ holdSlot: aBooking({ offer: asking }) }), ConfirmBooking: () => ({ confirmBooking: aTicket({ guardianConsent: 'ASKED' }) }), Booking: () => ({ booking: aTicket({ guardianConsent: 'ASKED' }) }) });
  await user.type(await field('Âge'), '15');
  await goOn(user);
  await user.type(await field('Prénom'), 'Inès');
  await user.type(await field('Nom'), 'Garnier');
  await goOn(user);
  await user.type(await field('Adresse e-mail'), 'ines@exemple.fr');
  await goOn(user);
  await user.click(await screen.findByRole('radio', { name: /Par e-mail au parent/ }));
  await user.type(await field('Prénom et nom du parent ou du responsable'), 'Awa Garnier');
  await user.type(await field('Son adresse e-mail'), 'INES@exemple.fr');
  await goOn(user);
  expect(await screen.findByText(/Cette adresse est celle de la personne qui vient/)).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: /Autorisation sur papier/ }));
  await goOn(user);
  expect(await screen.findByText('Sur papier, à remettre sur place')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Réserver ce créneau' }));
  expect(await screen.findByText('Il manque encore l’accord d’un parent')).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'ConfirmBooking')?.variables.input).toMatchObject({ age: 15, guardian: { onPaper: true } });
  expect(JSON.stringify(asked)).not.toContain('Awa');
});

test('who helps books for somebody who agreed, and nothing of theirs stays on the device', async () => {
  const { asked, bar, user } = openSite(SLOT, {
    Network: () => ({ network: { __typename: 'Network', name: 'Escale', demo: false, mapStyleUrl: null }, me: { __typename: 'Me', id: 'me', givenName: 'Mireille' } }),
    CanBookForSomeone: () => ({ canBookForSomeone: true }),
    HoldSlot: () => ({ holdSlot: aBooking({ offer: { ...aBooking().offer, safetyNotice: false } }) }),
    BookForSomeone: () => ({ bookForSomeone: aTicket({ holdToken: null }) }),
  });
  await user.click(await screen.findByRole('radio', { name: /quelqu’un d’autre/ }));
  await goOn(user);
  expect(await screen.findByText(/Dites comment elle vous l’a donné/)).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'De vive voix' }));
  await goOn(user);
  await user.type(await field('Son prénom'), 'Paulette');
  await user.type(await field('Son nom'), 'Roy');
  await goOn(user);
  await user.click(await screen.findByRole('checkbox', { name: 'Cette personne n’a pas d’adresse e-mail' }));
  await goOn(user);
  await user.click(await screen.findByRole('button', { name: 'Réserver ce créneau' }));
  await waitFor(() => expect(bar.path).toBe('/accompagnement/booking'));
  expect(asked.find(({ name }) => name === 'BookForSomeone')?.variables.input).toMatchObject({ givenName: 'Paulette', email: null, consent: 'SPOKEN' });
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
});

test('who gives up gives the slot back and leaves no word behind', async () => {
  const { asked, bar, user } = openSite(SLOT, { HoldSlot: held, CancelBooking: () => ({ cancelBooking: aBooking({ status: 'CANCELLED' }) }) });
  await user.type(await field('Prénom'), 'Inès');
  await user.click(screen.getByRole('button', { name: 'Abandonner' }));
  await waitFor(() => expect(bar.path).toBe('/lieu/la-forge'));
  expect(asked.find(({ name }) => name === 'CancelBooking')?.variables.input).toEqual({ bookingId: 'booking', holdToken: 'secret', idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(sessionStorage.length).toBe(0);
});
