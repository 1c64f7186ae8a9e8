import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { idOf, type KioskSnapshot, readEvent, type SnapshotUnit } from '@escale/domain';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { bookingWith, NOW, snapshotWith, tablet } from '../../../test/tablet.ts';
import type { KioskDevice } from '../../offline/device.ts';
import { Providers } from '../../shell/providers.tsx';
import { CarePage } from './care.page.tsx';
import { type HeadsetEntry, HeadsetVisit } from './headset-visit.tsx';

const SECOND = idOf<'EquipmentUnit'>('0197f000-0000-7000-8000-000000000005');
const onCall = jest.fn();
const onFinish = jest.fn();

type Tablet = ReturnType<typeof tablet>;
const twoUnits = (more: Partial<KioskSnapshot> = {}, first: Partial<SnapshotUnit> = {}): KioskSnapshot => {
  const snapshot = snapshotWith({ bookings: [bookingWith({ status: 'CHECKED_IN', checkedInAt: NOW })], notices: [{ version: '2026-02', language: 'fr', text: 'Faites des pauses.' }, { version: '2026-02', language: 'es', text: 'Haga pausas.' }] });
  const [unit] = snapshot.units as [SnapshotUnit];
  return { ...snapshot, units: [{ ...unit, ...first }, { ...unit, id: SECOND, tag: 'TL1-Q3-08' }], offers: snapshot.offers.map((offer) => ({ ...offer, safetyNotice: true })), ...more };
};
const on = (snapshot: KioskSnapshot): Tablet => (current = tablet(snapshot));
const HAND_OUT: HeadsetEntry = { for: 'hand-out', bookingId: bookingWith().id };
const label = (tag = 'TL1-Q3-07'): HeadsetEntry => ({ for: 'label', tag });
const open = (device: KioskDevice, entry: HeadsetEntry) =>
  render(<Providers device={device}><HeadsetVisit entry={entry} listening sound={false} zone="Europe/Paris" onCall={onCall} onFinish={onFinish} /></Providers>);
const facts = ({ service }: Tablet) =>
  [...service.received.values()].map(({ text }) => readEvent(text)).flatMap((read) => (read.ok ? [`${read.value.by === 'TEAM' ? 'TEAM ' : ''}${read.value.fact.type}`] : []));
let current: Tablet | null = null;
const tick = () => act(() => new Promise((resolve) => setTimeout(resolve, 100)));
const seen = () => `${current?.service.received.size} ${document.body.innerHTML}`;
/** Keys, storage and sending take their own time: until nothing changes any more. */
const settle = async () => {
  for (let before = '', still = 0; still < 3; before = seen()) {
    await tick();
    still = seen() === before ? still + 1 : 0;
  }
};
const title = () => screen.getByRole('heading', { level: 1 }).textContent?.replaceAll(/[\u00A0\u202F]/gu, ' ');
/** The screen comes to say so, however long keys and storage take on this machine. */
const reaches = async (words: string) => {
  for (let tries = 0; title() !== words && tries < 40; tries += 1) await tick();
  await settle();
  expect(title()).toBe(words);
};
/** The service comes to have so many facts. */
const sent = async (here: Tablet, count: number) => {
  for (let tries = 0; here.service.received.size < count && tries < 40; tries += 1) await tick();
};
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const typeTag = async (tag: string, begin: string | RegExp = 'Taper son étiquette') => {
  await press(begin);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: tag } });
  await press('Continuer');
};
const tickAll = () => screen.getAllByRole('checkbox').forEach((box) => fireEvent.click(box));

beforeEach(() => {
  window.scrollTo = () => undefined;
  onCall.mockClear();
  onFinish.mockClear();
});
afterEach(cleanup);

describe('a headset that is taken', () => {
  it('is proposed, scanned, checked, read about, handed out and begun', async () => {
    const here = on(twoUnits());
    const device = await here.paired();
    open(device, HAND_OUT);
    await reaches('Prenez ce casque');
    expect(screen.getByText('TL1-Q3-07')).toBeInTheDocument();
    await typeTag('tl1-q3-07');
    await reaches('Vérifiez ensemble');
    expect(screen.getByRole('button', { name: /Il reste/ })).toBeDisabled();
    tickAll();
    await press('Tout est vérifié');
    fireEvent.click(screen.getByRole('button', { name: 'Español' }));
    expect(screen.getByText('Haga pausas.').closest('ul')).toHaveAttribute('lang', 'es');
    await press('J’ai lu, je continue');
    await press('Oui, la première fois');
    await reaches('Le casque est à vous');
    expect(screen.getByText('C’est noté.')).toBeInTheDocument();
    await press('Je commence');
    await reaches('Bonne séance');
    expect(facts(here)).toEqual(['NOTICE_ACKNOWLEDGED', 'HANDED_OUT', 'SESSION_STARTED']);
    expect([...here.service.received.values()].map(({ text }) => text).join()).toContain('"version":"2026-02","language":"es"');
    expect(device.state.view?.units[0]).toMatchObject({ status: 'IN_SESSION', custody: bookingWith().id });
  });

  it('is kept here while nobody answers, and says so', async () => {
    const here = on(twoUnits({ notices: [] }));
    const device = await here.paired();
    here.service.down = true;
    open(device, HAND_OUT);
    await typeTag('TL1-Q3-08');
    tickAll();
    await press('Tout est vérifié');
    await press('Non, j’en ai déjà porté');
    await reaches('Le casque est à vous');
    expect(screen.getByText(/C’est gardé ici/)).toBeInTheDocument();
    expect(device.state.waiting).toBe(1);
  });

  it('is not handed out while it is in other hands, and the better one is named', async () => {
    const here = on(twoUnits({}, { status: 'HANDED_OUT', custody: idOf<'Booking'>('0197f000-0000-7000-8000-0000000000ff') }));
    open(await here.paired(), HAND_OUT);
    await typeTag('TL1-Q3-07');
    await reaches('Pas ce casque');
    expect(screen.getByText('Il est noté dans les mains d’une autre personne.')).toBeInTheDocument();
    expect(screen.getByText('Prenez plutôt TL1-Q3-08.')).toBeInTheDocument();
    expect(facts(here)).toEqual([]);
  });

  it('waits for the team where the age is not known', async () => {
    const here = on(twoUnits({ bookings: [bookingWith({ status: 'CHECKED_IN', minor: true })] }));
    open(await here.paired(), HAND_OUT);
    await typeTag('TL1-Q3-07');
    await reaches('L’équipe vérifie l’âge');
    await press('Je suis de l’équipe');
    expect(screen.getByText(/Aucun code n’a encore été choisi/)).toBeInTheDocument();
  });

  it('says that nothing is noted where nothing can be kept, and goes on once it can', async () => {
    const here = on(twoUnits({ notices: [] }));
    const device = await here.paired();
    const { record } = device;
    const { NotKept } = await import('../../offline/trouble.ts');
    open(device, HAND_OUT);
    await typeTag('TL1-Q3-07');
    tickAll();
    await press('Tout est vérifié');
    device.record = () => Promise.reject(new NotKept('FULL', null));
    await press('Non, j’en ai déjà porté');
    await reaches('Ce n’est pas noté');
    device.record = record;
    await press('Réessayer');
    await reaches('Le casque est à vous');
    expect(facts(here)).toEqual(['HANDED_OUT']);
  });
});

/** The first unit in the hands of the booking, worn. */
const worn = async (here: Tablet) => {
  const device = await here.paired();
  const [booking, unit] = [bookingWith().id, idOf<'EquipmentUnit'>(here.service.snapshotNow.units[0]?.id ?? '')];
  await device.record({ type: 'HANDED_OUT', bookingId: booking, unitId: unit, checked: [], swapFor: null });
  await device.record({ type: 'SESSION_STARTED', bookingId: booking, unitId: unit });
  await device.flush();
  return device;
};

describe('a headset whose label is shown again', () => {
  it('pauses and goes on, each one gesture', async () => {
    const here = on(twoUnits());
    open(await worn(here), label());
    await reaches('Séance en cours');
    here.pass(60_000);
    await press('Je fais une pause');
    // The screen looks at its clock once a second.
    await act(() => new Promise((resolve) => setTimeout(resolve, 1_100)));
    await reaches('Pause');
    await press('Je reprends');
    await reaches('Séance en cours');
    await sent(here, 7);
    expect(facts(here).slice(2)).toEqual(['SESSION_STOPPED', 'SESSION_STARTED']);
  });

  it('comes back, with what is missing and what is wrong; how somebody feels is written nowhere', async () => {
    const here = on(twoUnits());
    open(await worn(here), label());
    await press('Je rends ce casque');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Deux manettes' }));
    await press('Il manque 1 chose');
    await press('Quelque chose ne va pas');
    await press('L’image');
    await press('Non, il faut le réparer');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Une ligne noire' } });
    await press('Continuer');
    await reaches('Vous sentez-vous bien ?');
    const before = facts(here);
    expect(before.slice(2)).toEqual(['SESSION_STOPPED', 'INCIDENT_REPORTED', 'RETURNED']);
    await press('J’ai besoin de quelqu’un');
    expect(onCall).toHaveBeenCalledTimes(1);
    await reaches('Merci');
    expect(facts(here)).toEqual(before);
    const sent = [...here.service.received.values()].map(({ text }) => text).join();
    expect(sent).toContain('"kind":"PICTURE","severity":"BLOCKING","account":"Une ligne noire","photo":null');
    expect(sent).toContain('"missing":["Deux manettes"]');
  });

  it('is swapped in one gesture, and the session goes on', async () => {
    const here = on(twoUnits());
    const device = await worn(here);
    open(device, label());
    await press('Il ne marche pas');
    await press('Le son');
    await reaches('Prenez plutôt celui-ci');
    await press('Je l’ai, je scanne son étiquette');
    await typeTag('TL1-Q3-08', 'Taper l’étiquette');
    await reaches('Échange noté');
    await sent(here, 7);
    expect(facts(here).slice(2)).toEqual(['SESSION_STOPPED', 'INCIDENT_REPORTED', 'RETURNED', 'HANDED_OUT', 'SESSION_STARTED']);
    expect(device.state.view?.units.map(({ status }) => status)).toEqual(['OUT_OF_SERVICE', 'IN_SESSION']);
  });

  it('in nobody’s hands asks for the code of the booking', async () => {
    open(await on(twoUnits()).paired(), label());
    await reaches('Ce casque est rangé');
  });
});

describe('what the team does with headsets', () => {
  it('looks, cleans step by step, reads the charge, and it is ready', async () => {
    const here = on(twoUnits({}, { status: 'RETURNED' }));
    const device = await here.paired();
    render(<Providers device={device}><CarePage back={null} /></Providers>);
    expect(screen.getByText('1 casque attend un geste.')).toBeInTheDocument();
    await press(/TL1-Q3-07/);
    await press('Rien à signaler');
    await reaches('À nettoyer');
    await press('Commencer');
    expect(screen.getByRole('timer').textContent?.replaceAll(/[\u00A0\u202F]/gu, ' ')).toBe('Encore 2:00');
    await press('C’est fait');
    await press('C’est fait');
    await press('Il est propre');
    await reaches('À charger');
    await press('Noter la charge');
    fireEvent.change(screen.getByRole('textbox', { name: /Casque/ }), { target: { value: '120' } });
    await press('Noter');
    expect(screen.getByText('Un nombre de 0 à 100.')).toBeInTheDocument();
    fireEvent.change(screen.getByRole('textbox', { name: /Casque/ }), { target: { value: '92' } });
    await press('Noter');
    await press('Commencer');
    await press('Il est chargé');
    await reaches('Prêt');
    expect(facts(here)).toEqual(['TEAM INSPECTED', 'TEAM SANITISED', 'TEAM BATTERY_READ', 'TEAM CHARGED']);
  });

  it('notes that a late one is back', async () => {
    const here = on(twoUnits({}, { status: 'OVERDUE', custody: bookingWith().id }));
    render(<Providers device={await here.paired()}><CarePage back={null} /></Providers>);
    await press(/TL1-Q3-07/);
    await press('Il est revenu');
    await reaches('À regarder');
    expect(facts(here)).toEqual(['TEAM RETURNED']);
  });
});
