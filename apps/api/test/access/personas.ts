import { randomUUID } from 'node:crypto';
import type { Role, ScopeKind } from '@escale/domain';
import { KioskSessions } from '../../src/platform/access/kiosk-sessions.ts';
import { Database } from '../../src/platform/database/database.ts';
import { Browser } from '../browser.ts';
import { aPlace } from '../builders.ts';
import { signedIn } from '../signed-in.ts';
import type { TestApi } from '../test-api.ts';

/** Who calls: nobody signed in, a person with one role, or a kiosk. */
export interface Persona {
  readonly name: string;
  readonly role: Role | null;
  readonly scope: ScopeKind | null;
  /** A device rather than somebody. */
  readonly kiosk?: 'PAIRED' | 'REVOKED';
}

const person = (name: string, role: Role | null = null, scope: ScopeKind | null = null): Persona => ({ name, role, scope });

export const VISITOR = 'visitor';

/** One persona a role, and coordination at each of its sizes; kiosks, which have no account, with the session of a device. */
export const PERSONAS: readonly Persona[] = [
  person(VISITOR),
  person('learner'),
  person('helper', 'HELPER', 'DEPARTMENT'),
  person('trainer', 'TRAINER', 'ORGANISATION'),
  person('organisation manager', 'ORGANISATION_MANAGER', 'ORGANISATION'),
  person('site staff', 'SITE_STAFF', 'PLACE'),
  person('site manager', 'SITE_MANAGER', 'PLACE'),
  person('label reviewer', 'LABEL_REVIEWER', 'REGION'),
  person('committee member', 'COMMITTEE_MEMBER', 'REGION'),
  person('coordinator, department', 'NETWORK_COORDINATOR', 'DEPARTMENT'),
  person('coordinator, region', 'NETWORK_COORDINATOR', 'REGION'),
  person('coordinator, network', 'NETWORK_COORDINATOR', 'NETWORK'),
  person('administrator', 'ADMINISTRATOR', 'NETWORK'),
  { ...person('paired kiosk'), kiosk: 'PAIRED' },
  { ...person('revoked kiosk'), kiosk: 'REVOKED' },
];

/** A part of the network, with what stands in it. */
export interface Ground {
  readonly placeId: string;
  readonly organisationId: string;
  readonly departmentCode: string;
  readonly regionCode: string;
}

/** One call: a persona of its own, on ground that is theirs, beside ground that is not. */
export interface Cell {
  readonly api: TestApi;
  readonly persona: Persona;
  readonly browser: Browser;
  readonly accountId: string | null;
  readonly email: string;
  /** Where the persona has their role. */
  readonly mine: Ground;
  /** What the call is about: their own ground, or the other. */
  readonly target: Ground;
  readonly own: boolean;
}

const scopeId = (kind: ScopeKind, { placeId, organisationId, departmentCode, regionCode }: Ground): string | null =>
  ({ NETWORK: null, REGION: regionCode, DEPARTMENT: departmentCode, ORGANISATION: organisationId, PLACE: placeId })[kind];

async function ground(api: TestApi, insee: string, departmentCode: string, regionCode: string): Promise<Ground> {
  const organisationId = randomUUID();
  await api.sql(`INSERT INTO organisation (id, name, created_at) VALUES ($1, 'Structure', now())`, [organisationId]);
  return { placeId: await aPlace(api, { insee_code: insee, organisation_id: organisationId }), organisationId, departmentCode, regionCode };
}

/** A device of the place with a session, which its place may have shut out. */
async function kioskAt(api: TestApi, placeId: string, state: 'PAIRED' | 'REVOKED'): Promise<Browser> {
  const kioskId = randomUUID();
  const now = api.clock.now();
  await api.sql(
    `INSERT INTO kiosk (id, place_id, name, request_key, request_hash, code_hash, code_expires_at, public_key, created_at, paired_at, revoked_at, last_seen_at)
     VALUES ($1::uuid, $2, 'Borne d’essai', $1::text, $1::text, $1::text, $3, $1::text, $3, $3, $4, $3)`,
    [kioskId, placeId, now, state === 'REVOKED' ? now : null],
  );
  const { token } = await api.app.get(Database).transaction((manager) => api.app.get(KioskSessions).open(manager, { kioskId, placeId }));
  return new Browser(api, { authorization: `Kiosk ${token}` });
}

/** Fresh ground and a fresh person for each call, so that no call sees what another did. */
export async function cellOf(api: TestApi, persona: Persona, own: boolean): Promise<Cell> {
  const mine = await ground(api, '70550', '70', '27');
  const target = own ? mine : await ground(api, '97411', '974', '04');
  const email = `${randomUUID()}@exemple.example`;
  if (persona.name === VISITOR) return { api, persona, browser: new Browser(api), accountId: null, email, mine, target, own };
  if (persona.kiosk !== undefined) return { api, persona, browser: await kioskAt(api, mine.placeId, persona.kiosk), accountId: null, email, mine, target, own };
  const roles = persona.role === null || persona.scope === null ? [] : ([[persona.role, persona.scope, scopeId(persona.scope, mine)]] as const);
  const browser = await signedIn(api, email, roles);
  const [account] = await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]);
  return { api, persona, browser, accountId: account?.id ?? null, email, mine, target, own };
}
