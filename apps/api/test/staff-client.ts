import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

const BOOKING = 'id version givenName startsAt alone';
const SHIFT = 'id accountId version startsAt endsAt offerIds note following';
const PREVIEW = `shifts beingMade alone { ${BOOKING} }`;
const REFUSED = `... on ShiftRefused { code field at current { ${PREVIEW} } }`;
const WRITTEN = `__typename ... on ShiftsWritten { count shifts { ${SHIFT} } leftAside { accountId day reason } } ${REFUSED}`;

export interface ShiftAnswer {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly offerIds: readonly string[] | null;
  readonly following: number;
}

export interface StaffAnswer {
  readonly __typename: string;
  readonly count: number;
  readonly beingMade: number;
  readonly alone: readonly { readonly id: string }[];
  readonly shifts: readonly ShiftAnswer[];
  readonly leftAside: readonly { readonly day: string; readonly reason: string }[];
  readonly code?: string;
  readonly field?: string | null;
  readonly current?: { readonly alone: readonly { readonly id: string }[] } | null;
}

export interface TeamAnswer {
  readonly meId: string;
  readonly plans: boolean;
  readonly people: readonly { readonly accountId: string; readonly email: string; readonly roles: readonly string[] }[];
  readonly shifts: readonly ShiftAnswer[];
  readonly uncovered: readonly { readonly startsAt: string; readonly endsAt: string; readonly offerIds: readonly string[] }[];
  readonly alone: readonly { readonly id: string; readonly alone: boolean }[];
}

type Input = Readonly<Record<string, unknown>>;
type Shown = Pick<ShiftAnswer, 'id' | 'version'>;

/** Speaks for who plans a team; a technical error fails the spec, a refusal is an answer. */
export class StaffClient {
  constructor(
    private readonly browser: Browser,
    private readonly placeId: string,
  ) {}

  week = (from: string, placeId = this.placeId): Promise<TeamAnswer | null> =>
    this.ask(`query ($placeId: ID!, $from: LocalDay!) { result: teamWeek(placeId: $placeId, from: $from) { meId plans people { accountId email roles } offers { id } shifts { ${SHIFT} } uncovered { startsAt endsAt offerIds } alone { ${BOOKING} } } }`, { placeId, from });
  plan = (accountId: string, input: Input = {}): Promise<StaffAnswer> =>
    this.ask(`mutation ($input: PlanShiftsInput!) { result: planShifts(input: $input) { ${WRITTEN} } }`, { input: { placeId: this.placeId, accountId, day: '2026-03-05', from: '09:00', to: '12:00', idempotencyKey: randomUUID(), ...input } });
  preview = (shiftId: string, input: Input = {}): Promise<StaffAnswer> => this.ask(`query ($input: ShiftChangeInput!) { result: shiftPreview(input: $input) { __typename ... on ShiftPreview { touched: shifts beingMade alone { ${BOOKING} } } ${REFUSED} } }`, { input: { placeId: this.placeId, shiftId, ...input } });
  change = ({ id: shiftId, version: expectedVersion }: Shown, input: Input = {}): Promise<StaffAnswer> =>
    this.ask(`mutation ($input: ChangeShiftsInput!) { result: changeShifts(input: $input) { ${WRITTEN} } }`, { input: { placeId: this.placeId, shiftId, expectedVersion, aloneIds: [], idempotencyKey: randomUUID(), ...input } });
  restore = (removalKey: string): Promise<StaffAnswer> => this.ask(`mutation ($input: RestoreShiftsInput!) { result: restoreShifts(input: $input) { ${WRITTEN} } }`, { input: { placeId: this.placeId, removalKey, idempotencyKey: randomUUID() } });
  copyPreview = (week: string): Promise<StaffAnswer> => this.ask(`query ($input: CopyWeekInput!) { result: weekCopyPreview(input: $input) { __typename ... on WeekCopyPreview { count leftAside { accountId day reason } } ${REFUSED} } }`, { input: { placeId: this.placeId, week } });
  copy = (week: string, input: Input = {}): Promise<StaffAnswer> => this.ask(`mutation ($input: CopyShiftsInput!) { result: copyShifts(input: $input) { ${WRITTEN} } }`, { input: { placeId: this.placeId, week, idempotencyKey: randomUUID(), ...input } });
  roleEnd = (grantId: string): Promise<{ readonly shifts: number; readonly alone: number } | null> => this.ask('query ($grantId: ID!) { result: teamRoleEnd(grantId: $grantId) { shifts alone } }', { grantId });
  removeGrant = (grantId: string): Promise<{ readonly __typename: string }> => this.ask('mutation ($grantId: ID!) { result: removeGrant(grantId: $grantId) { __typename } }', { grantId });

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
