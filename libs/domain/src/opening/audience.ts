/** For whom hours are: whoever comes, who comes with a helper, and groups that announced themselves. */
export const AUDIENCES = ['PUBLIC', 'ACCOMPANIED', 'GROUPS'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Hours by audience as OSM text; null for accompanied people and groups is the same as the public's. */
export type HoursTexts = { readonly openingHours: string | null; readonly accompaniedHours: string | null; readonly groupHours: string | null };

/** The hours an audience keeps to: its own, or the public's. */
export const hoursFor = (audience: Audience, { openingHours, accompaniedHours, groupHours }: HoursTexts): string | null => {
  if (audience === 'ACCOMPANIED') return accompaniedHours ?? openingHours;
  return audience === 'GROUPS' ? (groupHours ?? openingHours) : openingHours;
};

/** The audiences that keep to the hours of another: what changes for the public changes for who has no hours of their own. */
export const whoFollows = (audience: Audience, { accompaniedHours, groupHours }: HoursTexts): readonly Audience[] =>
  audience === 'PUBLIC' ? AUDIENCES.filter((one) => one === 'PUBLIC' || (one === 'ACCOMPANIED' ? accompaniedHours : groupHours) === null) : [audience];
