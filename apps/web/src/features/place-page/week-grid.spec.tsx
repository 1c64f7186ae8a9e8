import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WeekDayView } from './week.presenter.ts';
import { WeekGrid } from './week-grid.tsx';

const slot = (name: string) => ({ key: name, when: name, detail: null, label: name, href: `/reserver/${name}` });
const day = (name: string, morning: readonly string[], evening: readonly string[], why: string | null = null): WeekDayView => ({
  day: name, title: name, shortTitle: name, why,
  parts: [{ part: 'morning', title: 'Matin', slots: morning.map(slot) }, { part: 'afternoon', title: 'Après-midi', slots: [] }, { part: 'evening', title: 'Soir', slots: evening.map(slot) }],
});

beforeEach(() => {
  render(
    <MessagesProvider messages={createMessages('fr')}>
      <WeekGrid days={[day('lundi', ['l9', 'l10'], ['l18']), day('mardi', [], [], 'Fermé'), day('mercredi', ['m9'], ['m18', 'm19', 'm20', 'm21', 'm22', 'm23'])]} />
    </MessagesProvider>,
  );
});
afterEach(cleanup);

test('is walked with the arrow keys, over days without slots', async () => {
  const user = userEvent.setup();
  await user.tab();
  expect(screen.getByRole('link', { name: 'l9' })).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('link', { name: 'l18' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('link', { name: 'm19' })).toHaveFocus();
  await user.keyboard('{Home}{ArrowLeft}');
  expect(screen.getByRole('link', { name: 'l9' })).toHaveFocus();
});

test('says why a day is empty', () => {
  const [, tuesday] = screen.getAllByRole('listitem').filter((item) => item.hasAttribute('data-day'));
  expect(within(tuesday as HTMLElement).getByText('Fermé')).toBeVisible();
});

test('shows the rest of a full evening on demand', async () => {
  expect(screen.queryByRole('link', { name: 'm23' })).toBeNull();
  await userEvent.setup().click(screen.getByRole('button', { name: /2 créneaux de plus, mercredi, Soir/u }));
  expect(screen.getByRole('link', { name: 'm23' })).toBeVisible();
});
