import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { AttendanceClient, aConfirmedGroup, aNamedGroup } from '../../../../test/attendance-ground.ts';
import { aGroupPlace, anOrganisation, emptyGroups } from '../../../../test/groups-ground.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { aKiosk, codeOf, SigningClient, signedAtKiosk } from '../../../../test/signing-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const DEVICE = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const LINE = [[0, 0, 0, 800, 100, 30], [200, 300, 60]];

/** Ana signed at the kiosk and by phone; the trainer signed at the kiosk, at an hour that is not sure. */
async function signedGroup() {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  const organisationId = await anOrganisation(api, { nda: '43250123425' });
  const { placeId, offerId } = await aGroupPlace(api);
  const kioskId = await aKiosk(api, placeId, DEVICE.publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'));
  const { groupBookingId, sessionIds: [sessionId = ''] } = await aConfirmedGroup(api, { organisationId, sessions: [{ placeId, offerId, startsAt: '2026-03-10T08:00:00Z', endsAt: '2026-03-10T16:00:00Z' }] });
  const { people: [ana] } = await aNamedGroup(api, { organisationId, groupBookingId, people: [{ givenName: 'Ana', familyName: 'Roux' }, { givenName: 'Ben', familyName: 'Sow' }] });
  const at = new Date('2026-03-10T08:10:00Z');
  api.clock.set(at);
  const told = async (learnerId: string | null, sure: boolean) => {
    const signer = learnerId === null ? { role: 'TRAINER' } : { role: 'LEARNER', learnerId };
    const text = JSON.stringify({ v: 1, kioskId, fact: { type: 'SIGNED', bookingId: sessionId, day: '2026-03-10', half: 'MORNING', signer, means: 'STROKES', strokes: LINE } });
    const signature = sign('sha256', Buffer.from(text), { key: DEVICE.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
    await signedAtKiosk(api, { kioskId, bookingId: sessionId, learnerId, at, sure, trainer: learnerId === null, strokes: LINE, text, signature });
  };
  const anaSigns = () => told(ana?.id ?? '', true);
  await anaSigns();
  await told(null, false);
  api.clock.set(new Date('2026-03-10T13:00:00Z'));
  expect(await new SigningClient(api, groupBookingId, ana?.id ?? '').sign(sessionId, await codeOf(api, kioskId), { half: 'AFTERNOON', strokes: LINE })).toMatchObject({ __typename: 'PresenceToSign' });
  const manager = new AttendanceClient(await signedIn(api, `chef-${randomUUID()}@exemple.example`, [['ORGANISATION_MANAGER', 'ORGANISATION', organisationId]]));
  return { groupBookingId, manager, anaSigns };
}

const COMMAND = resolve(import.meta.dirname, '../../../../../../tools/evidence/main.mjs');
/** What the command says of a file, and whether all of it holds. */
const verified = (bytes: Buffer, key: string): { readonly holds: boolean; readonly said: string } => {
  const file = join(mkdtempSync(join(tmpdir(), 'evidence-')), 'preuves.json');
  writeFileSync(file, bytes);
  const { status, stdout } = spawnSync(process.execPath, [COMMAND, 'verify', file, '--key', key], { encoding: 'utf8' });
  return { holds: status === 0, said: stdout };
};

const wordsOf = async (bytes: Uint8Array) => (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text.replace(/\s+/g, ' ');

describe('what was signed', () => {
  it('leaves as a file that a command verifies with the network’s key alone, the sheet inside', async () => {
    const { groupBookingId, manager } = await signedGroup();
    const response = await manager.paper(api, groupBookingId, 'preuves.json');
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    const key = (await (await fetch(`${api.url}/export/papiers/cle-publique`)).text()).trim();
    const { holds, said } = verified(bytes, key);
    expect([holds, said.match(/^note /gm)?.length]).toEqual([true, 1]);
    expect(said).toMatch(/Ana Roux, 2026-03-10 MORNING, STROKES, .*written and signed by kiosk/);
    expect(said).toMatch(/Ana Roux, 2026-03-10 AFTERNOON, PHONE, .*vouched for by the service alone/);
    const { sheet } = JSON.parse(bytes.toString()) as { sheet: string };
    expect(await wordsOf(new Uint8Array(Buffer.from(sheet, 'base64')))).toContain('Feuille de présence');
    for (const at of [10, 400, bytes.length - 200]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verified(changed, key).holds).toBe(false);
    }
  });

  it('stands on the sheet with its hour and its means, drawn; what is not signed is left to be', async () => {
    const { groupBookingId, manager } = await signedGroup();
    const words = await wordsOf(new Uint8Array(await (await manager.paper(api, groupBookingId, 'presences.pdf')).arrayBuffer()));
    expect(words).toContain('Ana Roux Signé à 9 h 10 Signé à 14 h, par téléphone Ben Sow');
    expect(words).toContain('Signé à 9 h 10, heure à confirmer');
    expect(words).toContain('43250123425');
  });

  it('C10: of a sheet that left already stands beside what it said: the next sheet shows both, and so do the proofs', async () => {
    const { groupBookingId, manager, anaSigns } = await signedGroup();
    const paper = async (name: string) => Buffer.from(await (await manager.paper(api, groupBookingId, name)).arrayBuffer());
    expect(await wordsOf(new Uint8Array(await paper('presences.pdf')))).toContain('Ana Roux Signé à 9 h 10 Signé à 14 h');
    const before = await api.sql('SELECT * FROM attendance_signature ORDER BY signed_at, id');
    // A tablet that was without network in the morning tells it in the evening.
    api.clock.set(new Date('2026-03-10T18:00:00Z'));
    await anaSigns();
    expect(await api.sql('SELECT * FROM attendance_signature WHERE id = ANY ($1) ORDER BY signed_at, id', [before.map((row) => (row as { id: string }).id)])).toEqual(before);
    expect(await wordsOf(new Uint8Array(await paper('presences.pdf')))).toContain('Ana Roux Signé à 9 h 10 Signé à 9 h 10 Signé à 14 h');
    const key = (await (await fetch(`${api.url}/export/papiers/cle-publique`)).text()).trim();
    const { holds, said } = verified(await paper('preuves.json'), key);
    expect([holds, said.match(/Ana Roux, 2026-03-10 MORNING, STROKES/g)?.length]).toEqual([true, 2]);
  });
});
