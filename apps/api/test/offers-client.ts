import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

const OFFER = `id version paused titleFr titleEn gridMinutes durationsMinutes peopleMin peopleMax perDayLimit approvalDeadlineHours supervised spaceId needs { category modelId quantity perPerson } comingBookings waitingRequests bookedNextWeek freeNextWeek`;
const RESULT = `__typename ... on ManagedOffer { ${OFFER} } ... on OfferRefused { code field toCome current { ${OFFER} } }`;

export interface OfferAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly paused: boolean;
  readonly titleFr: string;
  readonly comingBookings: number | null;
  readonly waitingRequests: number;
  readonly bookedNextWeek: number;
  readonly freeNextWeek: number;
  readonly code?: string;
  readonly field?: string | null;
  readonly toCome?: number | null;
  readonly current?: OfferAnswer | null;
}

export interface PreviewAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string;
  readonly days: readonly { readonly day: string; readonly holiday: string | null; readonly obstacle: string | null; readonly starts: readonly { readonly startsAt: string; readonly remaining: number; readonly missing: string | null }[] }[];
  readonly warnings: readonly string[];
}

export interface RequestAnswered {
  readonly __typename: string;
  readonly id: string;
  readonly status: string;
  readonly approvalState: string;
  readonly shortCode: string | null;
  readonly code?: string;
  readonly at?: string | null;
}

export interface WaitingAnswer {
  readonly placeId: string;
  readonly placeName: string;
  readonly dueAt: string;
  readonly booking: { readonly id: string; readonly version: number; readonly givenName: string | null; readonly answerDueAt: string | null };
}

type Input = Readonly<Record<string, unknown>>;
type Shown = Pick<OfferAnswer, 'id' | 'version'>;

/** An hour with a headset each, every half hour, for a month. */
export const DRAFT = {
  titleFr: 'Soudage VR', titleEn: 'VR welding', needs: [{ category: 'VR_HEADSET', quantity: 1, perPerson: true }], gridMinutes: 30, durationsMinutes: [60],
  noticeMinutes: 0, horizonDays: 30, peopleMin: 1, peopleMax: 4, minimumAge: 0, safetyNotice: false, supervised: false,
};

/** Speaks for who manages the offers of a place; a technical error fails the spec, a refusal is an answer. */
export class OffersClient {
  constructor(readonly browser: Browser) {}

  list = async (placeId: string): Promise<readonly OfferAnswer[]> => this.ask(`query ($placeId: ID!) { result: offers(placeId: $placeId) { ${OFFER} } }`, { placeId });
  preview = async (placeId: string, draft: Input = {}, more: Input = {}): Promise<PreviewAnswer> =>
    this.ask(
      `query ($input: OfferPreviewInput!) { result: offerPreview(input: $input) { __typename ... on OfferPreview { days { day holiday obstacle starts { startsAt remaining missing } } warnings } ... on OfferRefused { code field } } }`,
      { input: { placeId, draft: { ...DRAFT, ...draft }, ...more } },
    );
  create = async (placeId: string, draft: Input = {}, idempotencyKey: string = randomUUID()): Promise<OfferAnswer> => this.send('createOffer', 'CreateOfferInput', { placeId, draft: { ...DRAFT, ...draft }, idempotencyKey });
  change = async ({ id, version }: Shown, draft: Input = {}): Promise<OfferAnswer> => this.send('changeOffer', 'ChangeOfferInput', { offerId: id, expectedVersion: version, draft: { ...DRAFT, ...draft } });
  copy = async ({ id }: Pick<OfferAnswer, 'id'>, input: Input = {}): Promise<OfferAnswer> => this.send('copyOffer', 'CopyOfferInput', { offerId: id, titleFr: 'Copie', titleEn: 'Copy', idempotencyKey: randomUUID(), ...input });
  pause = async ({ id, version }: Shown): Promise<OfferAnswer> => this.send('pauseOffer', 'OfferVersionInput', { offerId: id, expectedVersion: version });
  resume = async ({ id, version }: Shown): Promise<OfferAnswer> => this.send('resumeOffer', 'OfferVersionInput', { offerId: id, expectedVersion: version });
  retire = async ({ id, version }: Shown): Promise<OfferAnswer> =>
    this.ask(`mutation ($input: OfferVersionInput!) { result: retireOffer(input: $input) { __typename ... on OfferRetired { offerId } ... on OfferRefused { code toCome } } }`, { input: { offerId: id, expectedVersion: version } });
  requests = async (placeId: string | null = null): Promise<readonly WaitingAnswer[]> =>
    this.ask(`query ($placeId: ID) { result: approvalRequests(placeId: $placeId) { placeId placeName dueAt booking { id version givenName answerDueAt } } }`, { placeId });
  answer = async (booking: { readonly id: string; readonly version: number }, answer: 'YES' | 'NO', input: Input = {}): Promise<RequestAnswered> =>
    this.ask(`mutation ($input: AnswerRequestInput!) { result: answerRequest(input: $input) { __typename ... on DeskBooking { id status approvalState shortCode } ... on DeskRefused { code field at } } }`, {
      input: { bookingId: booking.id, expectedVersion: booking.version, answer, idempotencyKey: randomUUID(), ...input },
    });

  private send(mutation: string, type: string, input: Input): Promise<OfferAnswer> {
    return this.ask(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${RESULT} } }`, { input });
  }

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
