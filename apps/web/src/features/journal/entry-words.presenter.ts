import { ROLES } from '@escale/domain';
import type { Messages } from '@escale/ui';

type Fact = { readonly name: string; readonly value: string };

/** What an act was about in words: a role by its name, everything else as it was written down. */
export const factsInWords = (facts: readonly Fact[], t: Messages['t']): readonly Fact[] =>
  facts.map(({ name, value }) => {
    const role = name === 'role' ? ROLES.find((each) => each === value) : undefined;
    return { name, value: role === undefined ? value : t(`account:role.${role}`) };
  });

/** A day of the reader's calendar as an instant: its beginning, in their zone. */
export const startOfDay = (day: string, daysLater = 0): string => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
};
