import { randomUUID } from 'node:crypto';
import { type AccessDetails, NOTHING_TOLD, type PlacePage } from '@escale/domain';
import type { Browser } from './browser.ts';
import type { TestApi } from './test-api.ts';

const PAGE = 'placeId version mayChange pivot ownFields blocks comingBookings wheelchair { verdict obstacles missing } photos { id path width height alternativeFr alternativeEn } place { status gaps summary communeName positionApproximate wheelchairAccessible accessDetails { pathRamp callDevices } phone emails websites }';
const RESULT = `__typename ... on PlacePage { ${PAGE} } ... on PlacePageRefused { code field current { version place { summary } } }`;

export interface PageAnswer {
  readonly __typename: string;
  readonly version: number;
  readonly mayChange: boolean;
  readonly ownFields: readonly string[];
  readonly blocks: readonly string[];
  readonly comingBookings: number;
  readonly wheelchair: { readonly verdict: string; readonly obstacles: readonly string[]; readonly missing: readonly string[] };
  readonly photos: readonly { readonly id: string; readonly path: string; readonly width: number; readonly height: number; readonly alternativeFr: string; readonly alternativeEn: string | null }[];
  readonly place: { readonly status: string; readonly gaps: readonly string[]; readonly communeName: string | null; readonly wheelchairAccessible: boolean };
  readonly code?: string;
  readonly field?: string | null;
}

/** The page of a place of the builders, as it stands before anybody writes it. */
export const A_PAGE: Omit<PlacePage, 'access'> & { readonly access: AccessDetails } = {
  summary: null, description: null, howToCome: null, phone: null, emails: [], websites: [], services: [], audiences: [], specialCare: [], fees: [], accessModes: [], supportModes: [], quiet: false, staffHelp: false,
  helpLanguages: [], addressLine: '3 rue des Ateliers', addressExtra: null, postcode: '70000', communeName: 'Vesoul', position: { longitude: 6.155, latitude: 47.622 }, peopleCapacity: null, wheelchairAccessible: false,
  access: NOTHING_TOLD,
};

type Input = Readonly<Record<string, unknown>>;

/** Speaks for the team of a place about its page. */
export class PageClient {
  constructor(
    private readonly api: TestApi,
    readonly browser: Browser,
    private readonly placeId: string,
  ) {}

  page = (): Promise<PageAnswer | null> => this.ask(`query ($placeId: ID!) { result: placePage(placeId: $placeId) { __typename ${PAGE} } }`, { placeId: this.placeId });
  change = (page: Partial<PlacePage>, wish: Input = {}): Promise<PageAnswer> => this.act('changePlacePage', 'ChangePlacePageInput', { expectedVersion: 0, idempotencyKey: randomUUID(), page: { ...A_PAGE, ...page }, ...wish });
  publish = (expectedVersion = 0): Promise<PageAnswer> => this.act('publishPlace', 'PublishPlaceInput', { expectedVersion, idempotencyKey: randomUUID() });
  unpublish = (comingBookings: number, expectedVersion = 0): Promise<PageAnswer> => this.act('unpublishPlace', 'UnpublishPlaceInput', { expectedVersion, comingBookings, idempotencyKey: randomUUID() });
  describe = (photoId: string, alternativeFr: string, alternativeEn: string | null = null): Promise<PageAnswer> => this.act('describePlacePhoto', 'DescribePlacePhotoInput', { photoId, alternativeFr, alternativeEn });
  order = (photoIds: readonly string[]): Promise<PageAnswer> => this.act('orderPlacePhotos', 'OrderPlacePhotosInput', { photoIds });
  remove = (photoId: string): Promise<PageAnswer> => this.act('removePlacePhoto', 'PlacePhotoInput', { photoId });
  give = (body: Uint8Array, words = 'Deux personnes soudent avec un casque', key: string = randomUUID()): Promise<Response> =>
    fetch(`${this.api.url}/fichiers/lieu/${this.placeId}?texte=${encodeURIComponent(words)}&cle=${key}`, { method: 'POST', headers: { ...this.cookies(), 'content-type': 'application/octet-stream' }, body: new Uint8Array(body) });
  see = (path: string): Promise<Response> => fetch(`${this.api.url}${path}`, { headers: this.cookies() });

  private cookies(): Record<string, string> {
    return this.browser.cookies.size === 0 ? {} : { cookie: [...this.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  private act(name: string, type: string, input: Input): Promise<PageAnswer> {
    return this.ask(`mutation ($input: ${type}!) { result: ${name}(input: $input) { ${RESULT} } }`, { input: { placeId: this.placeId, ...input } });
  }

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
