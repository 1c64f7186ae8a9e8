import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { DeskClient } from './desk-client.ts';
import { FleetClient } from './fleet-client.ts';
import { signedIn } from './signed-in.ts';
import { ORDINARY_DAY, type TestApi } from './test-api.ts';

/** The team of a place: at its equipment, and at its desk. */
export interface Team {
  readonly team: FleetClient;
  readonly desk: DeskClient;
}

/** A place with two headsets of one model, an offer for them, and its manager. */
export interface FleetGround extends Team {
  readonly placeId: string;
  readonly modelId: string;
  readonly offerId: string;
  readonly units: readonly string[];
}

/** Somebody with a role at a place, signed in at the hour it is. */
export const roleAt = (api: TestApi, placeId: string, role = 'SITE_MANAGER'): Promise<Browser> => signedIn(api, `gerant-${randomUUID()}@exemple.example`, [[role, 'PLACE', placeId]]);

/** The manager of a place, signed in at the hour it is: after a leap of the clock their session would have ended. */
export async function teamAt(api: TestApi, placeId: string): Promise<Team> {
  const browser = await roleAt(api, placeId);
  return { team: new FleetClient(browser), desk: new DeskClient(browser) };
}

/** Two headsets and their place, of their own for each spec, on an ordinary day. */
export async function fleetGround(api: TestApi): Promise<FleetGround> {
  api.clock.set(ORDINARY_DAY);
  const [placeId, modelId] = [await aPlace(api), await aModel(api)];
  const units = await Promise.all([0, 1].map(() => aUnit(api, placeId, modelId)));
  return { placeId, modelId, units, offerId: await anOffer(api, placeId), ...(await teamAt(api, placeId)) };
}

/** The units a booking holds. */
export const unitsHeld = async (api: TestApi, bookingId: string): Promise<readonly string[]> =>
  (await api.sql<{ unit_id: string }>('SELECT unit_id FROM allocation WHERE booking_id = $1 AND occupying', [bookingId])).map(({ unit_id: unit }) => unit);
