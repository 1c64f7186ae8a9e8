import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { AttendanceClient, aConfirmedGroup, aNamedGroup, type Named } from '../../../../test/attendance-ground.ts';
import { aGroupPlace, anOrganisation, emptyGroups, type GroupGround } from '../../../../test/groups-ground.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { HOURS_COLUMNS } from './hours-rows.ts';

let api: TestApi;
let organisationId: string;
let here: GroupGround;
let groupBookingId: string;
let sessionIds: readonly string[];
let people: readonly Named[];
let manager: AttendanceClient;

const someone = async (role: string, kind: string, scope: string) => new AttendanceClient(await signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, scope]]));
const prepared = async () => {
  const times = [['2026-03-10T08:00:00Z', '2026-03-10T16:00:00Z'], ['2026-03-11T08:00:00Z', '2026-03-11T11:00:00Z']] as const;
  ({ groupBookingId, sessionIds } = await aConfirmedGroup(api, { organisationId, sessions: times.map(([startsAt, endsAt], index) => ({ placeId: here.placeId, offerId: here.offerId, startsAt, endsAt, vr: index === 1 })) }));
  ({ people } = await aNamedGroup(api, { organisationId, groupBookingId, cohort: { pathway_title: 'Souder à l’arc', certification_code: 'RNCP37674', funder_reference: 'OPCO-7' }, people: [{ givenName: '=Ana', familyName: 'Müller-Çelik' }, { givenName: 'Zoé', familyName: 'Petit', birthDate: '2010-05-01' }] }));
};

interface Read {
  readonly status: number;
  readonly headers: Headers;
  readonly pages: readonly string[];
  readonly bytes: Buffer;
  readonly title: string;
}

/** A PDF, page by page, its spaces made plain. */
const read = async (file: string, client = manager): Promise<Read> => {
  const response = await client.paper(api, groupBookingId, file);
  const bytes = Buffer.from(await response.arrayBuffer());
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf);
  return { status: response.status, headers: response.headers, pages: text.map((page) => page.replace(/\s+/g, ' ')), bytes, title: ((info as { Title?: string }).Title ?? '').replace(/\s+/g, ' ') };
};
const [first, second] = [() => sessionIds[0] ?? '', () => sessionIds[1] ?? ''];
const who = (index: number) => people[index]?.id ?? '';

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  await api.sql('UPDATE organisation SET siret = NULL');
  organisationId = await anOrganisation(api, { siret: '43493312300029', nda: '43250123425', contact_phone: '+33381000000' });
  here = await aGroupPlace(api, { place: { name: 'La Forge', address_line: '3 rue des Ateliers', postcode: '70000', commune_name: 'Vesoul', how_to_come: 'À cinq minutes de la gare.' } });
  await prepared();
  manager = await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
});

/** Ana was there in the morning and half of the afternoon, and the next day; Zoé was not there at all. */
const noted = async () => {
  api.clock.set(new Date('2026-03-11T12:00:00Z'));
  manager = await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
  await manager.note(first(), [{ learnerId: who(0) }, { learnerId: who(0), half: 'AFTERNOON', until: '2026-03-10T14:00:00Z' }, { learnerId: who(1), present: false }]);
  await manager.note(second(), [{ learnerId: who(0), day: '2026-03-11' }]);
};

describe('a convocation', () => {
  it('says who comes where and when, what to bring, whom to ask, and what a guardian must do; a page each', async () => {
    const { status, headers, pages, bytes, title } = await read('convocations.pdf');
    expect([status, headers.get('content-type'), headers.get('cache-control'), headers.get('content-disposition')]).toEqual([200, 'application/pdf', 'no-store', 'attachment; filename="convocations.pdf"']);
    expect(pages).toHaveLength(2);
    for (const words of ['Ateliers du Doubs', 'SIRET 434 933 123 00029', 'enregistrée sous le numéro 43250123425', '=Ana Müller-Çelik', 'Souder à l’arc', 'mardi 10 mars 2026', '9 h', '17 h', 'mercredi 11 mars 2026', 'La Forge — 3 rue des Ateliers, 70000 Vesoul', 'À cinq minutes de la gare', 'Anne Vidal']) expect(pages[0]).toContain(words);
    expect(pages[0]).not.toContain('18 ans');
    expect(pages[1]).toContain('Vous avez moins de 18 ans Votre parent ou votre tuteur doit signer');
    const raw = bytes.toString('latin1');
    expect([raw.includes('(fr-FR)'), raw.includes('/Marked true'), raw.includes('/Table'), raw.includes('/FontFile2')]).toEqual([true, true, true, true]);
    expect(title).toBe('Convocations : Souder à l’arc');
  });

  it('is for one person where one is named, and in English where the group is', async () => {
    await api.sql(`UPDATE group_booking SET locale = 'en'`);
    const { pages } = await read(`convocations.pdf?personne=${who(1)}`);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Invitation to attend Zoé Petit');
    expect(pages[0]).toContain('Tuesday 10 March 2026');
  });
});

describe('a sheet of presence', () => {
  it('is one for each session, with its half-days, and what was noted', async () => {
    await noted();
    const { pages } = await read('presences.pdf');
    expect(pages).toHaveLength(2);
    for (const words of ['Feuille de présence', 'Souder à l’arc', 'Matin, de 9 h à 13 h', 'Après-midi, de 13 h à 17 h', 'Noté : présent, de 13 h à 15 h', 'Noté : absent', 'Formateur']) expect(pages[0]).toContain(words);
    expect((await read(`presences.pdf?seance=${second()}`)).pages).toHaveLength(1);
  });

  it('goes on over pages, with its titles again', async () => {
    const more = await aNamedGroup(api, { organisationId, groupBookingId, people: Array.from({ length: 30 }, (_, index) => ({ givenName: 'Personne', familyName: `Numéro ${String(index)}` })) });
    expect(more.people).toHaveLength(30);
    const { pages } = await read(`presences.pdf?seance=${first()}`);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[1]).toContain('Prénom et nom');
    expect(pages.join(' ')).toContain('Numéro 29');
  });
});

describe('a certificate', () => {
  it('is refused while nothing was noted, and of who did nothing', async () => {
    const response = await manager.paper(api, groupBookingId, 'certificats.pdf');
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([409, 'no-store', 'Aucune présence n’est notée. Notez qui était là, puis revenez ici.']);
    await noted();
    expect((await manager.paper(api, groupBookingId, `certificats.pdf?personne=${who(1)}`)).status).toBe(409);
  });

  it('says realised hours, from the first to the last half-day somebody was there', async () => {
    await noted();
    const { pages, title } = await read('certificats.pdf');
    expect(pages).toHaveLength(1);
    for (const words of ['Certificat de réalisation', 'représentant légal', '=Ana Müller-Çelik', 'Souder à l’arc (RNCP37674)', 'action de formation par apprentissage', 'du mardi 10 mars 2026 au mercredi 11 mars 2026', '9 h', 'pendant une durée de 3 ans', 'Cachet et signature']) expect(pages[0]).toContain(words);
    expect(title).toBe('Certificat de réalisation : =Ana Müller-Çelik');
    const attestation = (await read('attestations.pdf')).pages;
    expect(attestation[0]).toContain('Durée réalisée : 9 h, sur 11 h prévues.');
    expect(attestation[0]).toContain('Dont 3 h en réalité virtuelle.');
    expect(attestation[1]).toContain('Rien n’a été noté');
  });
});

describe('hours', () => {
  it('leave as rows that no spreadsheet runs, with names that stay', async () => {
    await noted();
    const response = await manager.paper(api, groupBookingId, 'heures.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = parse<Record<string, string>>(await response.text(), { columns: true, delimiter: ';', bom: true });
    expect(Object.keys(rows[0] ?? {})).toEqual([...HOURS_COLUMNS]);
    expect(rows).toHaveLength(6);
    expect(rows[1]).toMatchObject({ given_name: `'=Ana`, local_day: '2026-03-10', half_day: 'AFTERNOON', state: 'PRESENT', present_from: '2026-03-10T12:00:00.000Z', present_until: '2026-03-10T14:00:00.000Z', realised_minutes: '120', time_zone: 'Europe/Paris', kind: 'ON_SITE' });
    const json = (await (await manager.paper(api, groupBookingId, 'heures.json')).json()) as { format: string; rows: { state: string; given_name: string; realised_minutes: number }[] };
    expect(json).toMatchObject({ format: 'escale.attendance', version: 1 });
    expect(json.rows.map(({ state, realised_minutes: minutes }) => `${state} ${String(minutes)}`)).toEqual(['PRESENT 240', 'PRESENT 120', 'ABSENT 0', 'NOT_NOTED 0', 'PRESENT 180', 'NOT_NOTED 0']);
  });
});

describe('whoever asks', () => {
  it('is given what is theirs, once somebody is named, and every time it is written down', async () => {
    const [team, other, trainer] = [await someone('SITE_MANAGER', 'PLACE', here.placeId), await someone('ORGANISATION_MANAGER', 'ORGANISATION', await anOrganisation(api)), await someone('TRAINER', 'ORGANISATION', organisationId)];
    for (const nobody of [team, other, trainer]) for (const file of ['convocations.pdf', 'presences.pdf', 'certificats.pdf', 'attestations.pdf', 'heures.csv', 'heures.json']) expect((await nobody.paper(api, groupBookingId, file)).status).toBe(404);
    for (const file of ['autre.pdf', `convocations.pdf?personne=${randomUUID()}`, `presences.pdf?seance=${randomUUID()}`, 'convocations.pdf?personne=x']) expect((await manager.paper(api, groupBookingId, file)).status).toBe(404);
    await manager.paper(api, groupBookingId, 'convocations.pdf');
    expect(await api.sql(`SELECT detail->>'paper' AS paper, detail->>'people' AS people FROM audit_entry WHERE act = 'PAPERS_TAKEN' AND subject_id = $1`, [groupBookingId])).toEqual([{ paper: 'CONVOCATIONS', people: '2' }]);
    await api.sql('TRUNCATE cohort_learner CASCADE');
    expect(await (await manager.paper(api, groupBookingId, 'convocations.pdf?lang=en')).text()).toContain('Nobody is named');
  });
});
