import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

const INTERVALS = 'intervals { opens closes }';
const HOURS = `placeId today version owner mayChange audiences { audience sameAsPublic text week { days { weekday ${INTERVALS} } holidays { opens closes } exceptions { day comment ${INTERVALS} } } holidays { day name ${INTERVALS} } }`;
const REFUSED = '... on HoursRefused { code field day row outsideCount outside { shortCode startsAt } }';

type Interval = { readonly opens: string; readonly closes: string };

export interface AudienceAnswer {
  readonly audience: string;
  readonly sameAsPublic: boolean;
  readonly text: string | null;
  readonly week: { readonly days: readonly { readonly weekday: string; readonly intervals: readonly Interval[] }[]; readonly holidays: readonly Interval[] | null; readonly exceptions: readonly object[] } | null;
  readonly holidays: readonly { readonly day: string; readonly name: string; readonly intervals: readonly Interval[] }[];
}

export interface HoursAnswer {
  readonly __typename: string;
  readonly version: number;
  readonly owner: string;
  readonly mayChange: boolean;
  readonly audiences: readonly AudienceAnswer[];
  readonly text?: string | null;
  readonly code?: string;
  readonly field?: string | null;
  readonly day?: string | null;
  readonly row?: number | null;
  readonly outsideCount?: number;
  readonly outside?: readonly { readonly shortCode: string | null; readonly startsAt: string }[];
  readonly current?: HoursAnswer | null;
}

type Input = Readonly<Record<string, unknown>>;

/** '09:00-12:00 14:00-18:00' as intervals. */
export const spans = (text: string): readonly Interval[] => (text === '' ? [] : text.split(' ').map((span) => ({ opens: span.slice(0, 5), closes: span.slice(6) })));

/** A week that is open on some days: `{ MONDAY: '09:00-12:00' }`. */
export const aWeek = (days: Readonly<Record<string, string>>, holidays: string | null = null) => ({
  days: Object.entries(days).map(([weekday, text]) => ({ weekday, intervals: spans(text) })),
  holidays: holidays === null ? null : spans(holidays),
});

/** Speaks for the team of a place about its hours. */
export class HoursClient {
  constructor(private readonly browser: Browser) {}

  hours = async (placeId: string): Promise<HoursAnswer | null> => this.ask(`query ($placeId: ID!) { result: placeHours(placeId: $placeId) { __typename ${HOURS} } }`, { placeId });
  preview = async (input: Input): Promise<HoursAnswer> =>
    this.ask(`query ($input: HoursWishInput!) { result: hoursPreview(input: $input) { __typename ... on HoursPreview { text outsideCount outside { shortCode startsAt } } ${REFUSED} } }`, { input: { audience: 'PUBLIC', ...input } });
  change = async (input: Input): Promise<HoursAnswer> =>
    this.ask(`mutation ($input: ChangeHoursInput!) { result: changeHours(input: $input) { __typename ... on PlaceHours { ${HOURS} } ${REFUSED} ... on HoursRefused { current { version audiences { audience text } } } } }`, {
      input: { audience: 'PUBLIC', expectedVersion: 0, idempotencyKey: randomUUID(), ...input },
    });

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
