import { expect, it } from '@jest/globals';
import { resources } from '@escale/messages';
import { fireEvent, screen } from '@testing-library/react';
import { CODE, tablet } from '../test/tablet.ts';
import { byHand, facts, heading, press, settle, start, wait } from '../test/visiting.tsx';

byHand();

it('takes a hand-held reader on any screen, on a French keyboard too', async () => {
  const here = tablet();
  await start(here);
  for (const char of CODE) fireEvent.keyDown(document.body, { code: /\d/.test(char) ? `Digit${char}` : `Key${char}`, key: '&' });
  fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter' });
  await settle();
  expect(heading()).toHaveTextContent('Bonjour Camille D.');
});

it('answers what can be no code at once, without spending a try', async () => {
  const here = tablet();
  await start(here);
  for (const _ of 'ABCDEFGH') fireEvent.keyDown(document.body, { code: 'KeyA', key: 'a' });
  fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter' });
  await settle();
  expect(screen.getByText(resources.fr.refusal.CODE_UNKNOWN)).toBeInTheDocument();
  expect(facts(here)).toEqual([]);
});

it('offers typing when there is no camera', async () => {
  await start(tablet());
  press('Montrer mon code à la caméra');
  await wait(0);
  expect(screen.getByText(/La caméra n’est pas disponible/)).toBeInTheDocument();
  press('Taper mon code');
  expect(screen.getByRole('textbox', { name: 'Code à huit caractères' })).toBeInTheDocument();
});
