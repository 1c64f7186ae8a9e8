import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { bookingWith, CODE, snapshotWith, tablet } from '../test/tablet.ts';
import { byHand, facts, heading, onRest, press, settle, start, type, wait } from '../test/visiting.tsx';

byHand();

it('forgets the person after 45 seconds: no word of theirs in page, history or web storage', async () => {
  await start(tablet());
  press(/English/);
  await wait(0);
  fireEvent.click(screen.getByRole('button', { name: 'Type my code' }));
  for (const key of CODE) press(key);
  press('Continue');
  await settle();
  expect(heading()).toHaveTextContent('Hello Camille D.');
  await wait(26_000);
  expect(screen.getByText(/Back to the start in/)).toBeInTheDocument();
  expect(onRest).not.toHaveBeenCalled();
  await wait(20_000);
  expect(heading()).toHaveTextContent('Bonjour.');
  const left = [document.documentElement.outerHTML, JSON.stringify(history.state), location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })].join();
  for (const trace of ['Camille', CODE, `${CODE.slice(0, 4)}-${CODE.slice(4)}`]) expect(left).not.toContain(trace);
  expect(history.length).toBe(1);
  expect(onRest).toHaveBeenCalled();
});

it('asks before it forgets what is being typed, and stays when told to', async () => {
  await start(tablet());
  press('Taper mon code');
  press('K');
  await wait(26_000);
  expect(screen.getByRole('dialog', { name: /Vous êtes encore là/ })).toBeInTheDocument();
  press('Oui, je continue');
  await wait(0);
  expect(screen.getByRole('textbox')).toHaveValue('K');
  await wait(46_000);
  expect(screen.queryByRole('textbox')).toBeNull();
});

describe('who is here and shows their code again', () => {
  const leave = async () => {
    const here = tablet(snapshotWith({ bookings: [bookingWith({ status: 'CHECKED_IN', checkedInAt: new Date('2026-03-12T12:50:00Z') })] }));
    await start(here);
    here.pass(10 * 60_000);
    await type(CODE);
    press('Je pars plus tôt');
    return here;
  };

  it('reads what leaving frees, leaves, and is told goodbye', async () => {
    const here = await leave();
    expect(document.body.textContent?.replaceAll(/[\u00A0\u202F]/g, ' ')).toMatch(/jusqu’à 14 h 30.*Quest 3 \(TL1-Q3-07\).*jusqu’à 14 h 20/);
    press('Oui, je pars');
    await settle();
    expect(heading()).toHaveTextContent('Au revoir Camille D., c’est noté');
    expect(facts(here)).toMatchObject([{ type: 'LEFT' }]);
    press('Finalement, je reste');
    await settle();
    expect(heading()).toHaveTextContent('C’est repris');
    expect(facts(here).map((fact) => fact.type)).toEqual(['LEFT', 'ANNULLED']);
  });

  it('stays when they change their mind, and nothing is noted', async () => {
    const here = await leave();
    press('Non, je reste');
    expect(heading()).toHaveTextContent('Vous êtes déjà là');
    expect(facts(here)).toEqual([]);
  });

  it('is forgotten after 45 seconds of silence, and has not left', async () => {
    const here = await leave();
    await wait(26_000);
    expect(screen.getByRole('dialog', { name: /Vous êtes encore là/ })).toBeInTheDocument();
    await wait(20_000);
    expect(heading()).toHaveTextContent('Bonjour.');
    expect(facts(here)).toEqual([]);
  });
});
