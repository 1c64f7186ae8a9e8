import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

const BOOKING = `id version status startsAt endsAt people givenName familyName shortCode walkIn minor guardianConsentState checkedInAt acts units { unitId freeAt }`;
const RESULT = `__typename ... on DeskBooking { ${BOOKING} } ... on DeskRefused { code field at canInsist current { ${BOOKING} } inTheWay { id givenName } }`;
const BLOCK = `__typename ... on UnitBlock { id unitId startsAt endsAt reason note } ... on DeskRefused { code field inTheWay { id } }`;

export interface DeskAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly acts: readonly string[];
  readonly units: readonly { readonly unitId: string; readonly freeAt: string }[];
  readonly code?: string;
  readonly field?: string | null;
  readonly current?: DeskAnswer | null;
  readonly inTheWay?: readonly { readonly id: string }[];
}

export interface PlanningAnswer {
  readonly placeName: string;
  readonly openings: readonly { readonly day: string; readonly holiday: string | null; readonly intervals: readonly { readonly startsAt: string; readonly endsAt: string }[]; readonly reserved: readonly { readonly startsAt: string; readonly endsAt: string; readonly audiences: readonly string[] }[] }[];
  readonly units: readonly { readonly id: string; readonly tag: string; readonly modelName: string }[];
  readonly bookings: readonly DeskAnswer[];
  readonly blocks: readonly { readonly id: string; readonly unitId: string; readonly note: string | null }[];
  readonly offers: readonly { readonly id: string }[];
}

type Input = Readonly<Record<string, unknown>>;
type Shown = Pick<DeskAnswer, 'id' | 'version'>;

/** Speaks for the team of a place; a technical error fails the spec, a refusal is an answer. */
export class DeskClient {
  constructor(private readonly browser: Browser) {}

  planning = async (placeId: string, from: string, days = 1): Promise<PlanningAnswer | null> =>
    this.ask(`query ($input: PlanningInput!) { result: planning(input: $input) { placeName openings { day holiday intervals { startsAt endsAt } reserved { startsAt endsAt audiences } } units { id tag modelName } bookings { ${BOOKING} } blocks { id unitId note } offers { id } } }`, { input: { placeId, from, days } });
  places = async (): Promise<readonly { readonly id: string }[]> => this.ask('{ result: myPlaces { id name } }', {});
  move = (booking: Shown, input: Input) => this.change('moveAtDesk', 'MoveAtDeskInput', booking, input);
  miss = (booking: Shown, input: Input = {}) => this.change('markNoShow', 'DeskBookingInput', booking, input);
  undoMiss = (booking: Shown, input: Input = {}) => this.change('undoNoShow', 'DeskBookingInput', booking, input);
  cancel = (booking: Shown, input: Input = {}) => this.change('cancelAtDesk', 'DeskBookingInput', booking, input);
  checkIn = (booking: Shown, input: Input = {}) => this.change('checkInAtDesk', 'ArrivalInput', booking, input);
  leave = (booking: Shown, input: Input = {}) => this.change('leaveAtDesk', 'ArrivalInput', booking, input);
  undoCheckIn = (booking: Shown, input: Input = {}) => this.change('undoCheckIn', 'ArrivalInput', booking, input);
  walkIn = async (input: Input): Promise<DeskAnswer> =>
    this.ask(`mutation ($input: WalkInInput!) { result: walkIn(input: $input) { ${RESULT} } }`, { input: { durationMinutes: 60, people: 1, safetyNoticeGiven: true, idempotencyKey: randomUUID(), ...input } });
  block = async (input: Input): Promise<DeskAnswer> => this.ask(`mutation ($input: BlockUnitInput!) { result: blockUnit(input: $input) { ${BLOCK} } }`, { input: { reason: 'MAINTENANCE', idempotencyKey: randomUUID(), ...input } });
  lift = async (blockId: string): Promise<DeskAnswer> => this.ask(`mutation ($input: LiftBlockInput!) { result: liftBlock(input: $input) { ${BLOCK} } }`, { input: { blockId } });

  private change(mutation: string, type: string, { id, version }: Shown, input: Input): Promise<DeskAnswer> {
    return this.ask(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${RESULT} } }`, { input: { bookingId: id, expectedVersion: version, idempotencyKey: randomUUID(), ...input } });
  }

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
