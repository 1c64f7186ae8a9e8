import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Criterion, Family, ProgrammeDraft } from '@escale/domain';
import { type Draft, ProgrammesClient } from '../../../../test/programmes-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let one: ProgrammesClient;
let other: ProgrammesClient;
const who = async (...roles: Parameters<typeof signedIn>[2] & object) => new ProgrammesClient(await signedIn(api, `${randomUUID()}@exemple.example`, roles));
beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false } });
  one = await who(['NETWORK_COORDINATOR', 'NETWORK', null]);
  other = await who(['ADMINISTRATOR', 'NETWORK', null]);
});
afterAll(() => api.stop());

const words = (text: string) => ({ fr: text, en: text });
const asked = { help: words(''), weight: 10, mandatory: false, shownWhen: null, fact: null };
const open: Criterion = { ...asked, kind: 'YES_NO', code: 'OPEN', title: words('Ouvert ?') };
const family = (...criteria: readonly Criterion[]): Family => ({ code: 'A', title: words('Accueil'), threshold: null, criteria });
const codeOf = () => `L_${randomUUID().slice(0, 8).toUpperCase()}`;
const contentOf = ({ content }: Pick<Draft, 'content'>) => JSON.parse(content) as ProgrammeDraft;
const sound = (draft: Draft, more: Partial<ProgrammeDraft> = {}): ProgrammeDraft => ({ ...contentOf(draft), purpose: words('Pour tous'), grid: { threshold: 50, families: [family(open)] }, ...more });
/** A programme of its own, published once. */
const published = async (): Promise<string> => {
  const code = codeOf();
  const draft = await one.create(code);
  const saved = await one.save(code, draft.revision, sound(draft));
  expect((await one.publish(code, 1, saved.revision)).versions).toMatchObject([{ number: 1, state: 'PUBLISHED', criteriaCount: 1 }]);
  return code;
};
const acts = async (code: string) => (await api.sql<{ act: string }>(`SELECT act FROM audit_entry WHERE subject_kind = 'LABEL_PROGRAMME' AND subject_id = (SELECT id::text FROM label_programme WHERE code = $1) ORDER BY sequence`, [code])).map(({ act }) => act);

describe('a programme', () => {
  it('is drafted, written, published, and read by everybody', async () => {
    const code = codeOf();
    const draft = await one.create(code, { nameFr: 'Label neuf' });
    expect(draft).toMatchObject({ __typename: 'NetworkLabelDraft', number: 1, revision: 1, publishedNumber: null, faults: [{ code: 'PURPOSE_MISSING' }, { code: 'PURPOSE_MISSING' }, { code: 'NO_FAMILY' }] });
    const saved = await one.save(code, 1, sound(draft));
    expect(saved).toMatchObject({ revision: 2, faults: [], changes: [] });
    expect(contentOf(saved)).toEqual(sound(draft));
    await one.publish(code, 1, 2);
    const { data } = await api.gql<{ result: unknown }>(`{ result: labelProgramme(code: "${code}") { name number criteriaCount } }`);
    expect(data?.result).toEqual({ name: 'Label neuf', number: 1, criteriaCount: 1 });
    expect(await acts(code)).toEqual(['LABEL_PROGRAMME_DRAFTED', 'LABEL_PROGRAMME_PUBLISHED']);
  });

  it('begun twice under one key is begun once; under another its code is taken', async () => {
    const [code, idempotencyKey] = [codeOf(), randomUUID()];
    const said = await Promise.all([one.create(code, { idempotencyKey }), one.create(code, { idempotencyKey }), other.create(code)]);
    expect(said.map(({ __typename, refusal }) => refusal ?? __typename).sort()).toEqual(expect.arrayContaining(['CODE_TAKEN']));
    expect((await one.programmes()).filter((programme) => programme.code === code)).toHaveLength(1);
    const key = randomUUID();
    await one.create(codeOf(), { idempotencyKey: key });
    expect(await one.create(codeOf(), { idempotencyKey: key })).toMatchObject({ refusal: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await one.create('pas un code')).toMatchObject({ refusal: 'CODE_UNFIT', field: 'code' });
  });

  it('that was never published goes with its draft; a published one stays', async () => {
    const code = codeOf();
    await one.create(code);
    expect(await one.remove(code, 7)).toMatchObject({ refusal: 'CHANGED_MEANWHILE', current: { revision: 1 } });
    expect(await one.remove(code, 1)).toEqual({ __typename: 'LabelDraftDeleted', code });
    expect((await one.programmes()).some((programme) => programme.code === code)).toBe(false);
    const kept = await published();
    await one.next(kept);
    await one.remove(kept, 1);
    expect((await one.programmes()).find((programme) => programme.code === kept)?.versions).toMatchObject([{ number: 1, state: 'PUBLISHED' }]);
    expect(await one.remove(kept, 1)).toMatchObject({ refusal: 'DRAFT_UNKNOWN' });
  });

  it('is retired: read by nobody as one to ask for, and begun again from its last version', async () => {
    const code = await published();
    expect((await one.retire(code, 1)).versions).toMatchObject([{ number: 1, state: 'RETIRED' }]);
    expect((await one.retire(code, 1)).versions).toHaveLength(1);
    expect((await api.gql<{ result: unknown }>(`{ result: labelProgramme(code: "${code}") { name } }`)).data?.result).toBeNull();
    expect(await one.next(code)).toMatchObject({ number: 2, publishedNumber: null });
    expect(await one.retire(code, 2)).toMatchObject({ refusal: 'NOT_PUBLISHED' });
    expect(await acts(code)).toEqual(['LABEL_PROGRAMME_DRAFTED', 'LABEL_PROGRAMME_PUBLISHED', 'LABEL_PROGRAMME_RETIRED', 'LABEL_PROGRAMME_DRAFTED']);
  });
});

describe('a new version', () => {
  it('begins as what is published, says what it changes, and takes its place; the old one stays as it was', async () => {
    const code = await published();
    const draft = await one.next(code);
    expect(draft).toMatchObject({ number: 2, publishedNumber: 1, changes: [], changedParts: [], content: draft.published });
    const before = contentOf(draft);
    const story: Criterion = { ...asked, kind: 'TEXT', code: 'STORY', title: words('Comment ?'), longest: 500, shownWhen: { match: 'ALL', tests: [{ criterion: 'OPEN', is: ['YES'] }] } };
    const saved = await one.save(code, 1, { ...before, rules: { ...before.rules, regions: ['44'] }, grid: { ...before.grid, families: [family({ ...open, weight: 20 }, story)] } });
    expect(saved).toMatchObject({ changes: [{ code: 'OPEN', change: 'CHANGED' }, { code: 'STORY', change: 'ADDED' }], changedParts: ['RULES'], faults: [] });
    expect(saved.placesThatMayAsk).toBeLessThanOrEqual(draft.placesThatMayAsk);
    expect((await one.publish(code, 2, 2)).versions).toMatchObject([{ number: 2, state: 'PUBLISHED', criteriaCount: 2 }, { number: 1, state: 'RETIRED', criteriaCount: 1 }]);
  });

  it('is begun once, whoever begins it', async () => {
    const code = await published();
    const key = randomUUID();
    const said = await Promise.all([one.next(code, key), one.next(code, key), other.next(code)]);
    expect(said.filter(({ refusal }) => refusal === undefined).length).toBeGreaterThanOrEqual(1);
    expect((await other.next(code))).toMatchObject({ refusal: 'DRAFT_EXISTS', current: { number: 2 } });
    expect(await one.next(code, randomUUID())).toMatchObject({ refusal: 'DRAFT_EXISTS' });
    expect(await one.next('NONE')).toMatchObject({ refusal: 'PROGRAMME_UNKNOWN' });
  });

  it('that changes nothing is not published, nor one with faults: all of them are named', async () => {
    const code = await published();
    const draft = await one.next(code);
    expect(await one.publish(code, 2, 1)).toMatchObject({ refusal: 'NOTHING_CHANGED' });
    const bad = { ...open, help: { fr: '# Trop haut\n\n![](https://ailleurs.example/a.png)\n\n[ici](http://a.example)', en: '' }, shownWhen: { match: 'ALL' as const, tests: [{ criterion: 'LATER', is: ['YES'] }] } };
    const saved = await one.save(code, draft.revision, { ...contentOf(draft), grid: { threshold: 50, families: [family(bad)] } });
    const faults = [
      { code: 'CONDITION_AHEAD', at: 'OPEN', field: null }, { code: 'HELP_IN_ONE_LANGUAGE', at: 'OPEN', field: 'help.en' },
      ...['HEADING_LEVEL', 'IMAGE_WITHOUT_TEXT', 'LINK_UNSAFE'].map((fault) => ({ code: fault, at: 'OPEN', field: 'help.fr' })),
    ];
    expect(saved.faults).toEqual(faults);
    expect(await one.publish(code, 2, saved.revision)).toMatchObject({ refusal: 'FAULTS', faults });
  });

  it('published twice at once is published once', async () => {
    const code = await published();
    const draft = await one.next(code);
    const { revision } = await one.save(code, 1, { ...contentOf(draft), name: words('Autre') });
    const said = await Promise.all([one.publish(code, 2, revision), other.publish(code, 2, revision), one.publish(code, 2, revision)]);
    expect(said.map(({ versions }) => versions.map(({ number, state }) => `${String(number)} ${state}`))).toEqual(Array.from({ length: 3 }, () => ['2 PUBLISHED', '1 RETIRED']));
    expect((await acts(code)).filter((act) => act === 'LABEL_PROGRAMME_PUBLISHED')).toHaveLength(2);
    expect(await one.save(code, revision, sound(draft))).toMatchObject({ refusal: 'DRAFT_UNKNOWN' });
    expect(await one.publish(code, 2, revision - 1)).toMatchObject({ refusal: 'DRAFT_UNKNOWN' });
    expect(await one.publish(code, 9, 1)).toMatchObject({ refusal: 'DRAFT_UNKNOWN' });
  });
});

describe('a draft that two write', () => {
  it('loses nothing: who comes second is given what the other wrote', async () => {
    const code = codeOf();
    const draft = await one.create(code);
    const [mine, theirs] = [sound(draft, { name: words('Le mien') }), sound(draft, { name: words('Le leur') })];
    const said = await Promise.all([one.save(code, 1, mine), other.save(code, 1, theirs)]);
    const kept = said.find(({ refusal }) => refusal === undefined);
    const refused = said.find(({ refusal }) => refusal !== undefined);
    expect(refused).toMatchObject({ refusal: 'CHANGED_MEANWHILE', field: 'revision', current: { revision: 2, content: kept?.content } });
    expect(await one.publish(code, 1, 1)).toMatchObject({ refusal: 'CHANGED_MEANWHILE' });
    // Sent again after a lost answer, it is as it was sent.
    expect(await one.save(code, 1, contentOf(kept as Draft))).toMatchObject({ revision: 2 });
  });

  it.each<[string, string, string]>([
    ['no JSON', '{x', 'content'],
    ['a list', '[]', 'content'],
    ['a grid of another shape', JSON.stringify({ name: words('a'), purpose: words(''), grid: { families: {}, threshold: 5 }, rules: {} }), 'grid.families'],
  ])('is refused where it cannot be read: %s', async (_sentence, content, field) => {
    const code = codeOf();
    await one.create(code);
    expect(await one.save(code, 1, content)).toMatchObject({ refusal: 'DRAFT_UNREADABLE', field });
    expect(await one.draft(code)).toMatchObject({ revision: 1 });
  });
});

describe('who may', () => {
  it('read: who coordinates a part of the network, and change nothing', async () => {
    const code = await published();
    const region = await who(['NETWORK_COORDINATOR', 'REGION', '44']);
    expect((await region.programmes()).find((programme) => programme.code === code)).toMatchObject({ mayChange: false });
    await one.next(code);
    expect(await region.draft(code)).toMatchObject({ mayChange: false, number: 2 });
    const said = await Promise.all([region.create(codeOf()), region.next(code), region.save(code, 1, '{}'), region.remove(code, 1), region.publish(code, 2, 1), region.retire(code, 1)]);
    expect(said.map(({ refusal }) => refusal)).toEqual(['NOT_YOURS_TO_DECIDE', 'NOT_YOURS_TO_DECIDE', 'DRAFT_UNREADABLE', 'NOT_YOURS_TO_DECIDE', 'NOT_YOURS_TO_DECIDE', 'NOT_YOURS_TO_DECIDE']);
    expect(await region.save(code, 1, sound((await one.draft(code)) as Draft))).toMatchObject({ refusal: 'NOT_YOURS_TO_DECIDE' });
  });

  it('neither: anybody else', async () => {
    await expect((await who(['PLACE_MANAGER', 'NETWORK', null])).programmes()).rejects.toThrow('FORBIDDEN');
  });
});
