import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LABEL_FORMATS, LABEL_SHEETS, labelSpots } from '@escale/domain';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { Browser } from '../../../../test/browser.ts';
import { aModel, aPlace, aUnit } from '../../../../test/builders.ts';
import { codesOf } from '../../../../test/drawn-codes.ts';
import { roleAt } from '../../../../test/fleet-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

/** Points: to a millimetre, and the height of a page. */
const MM = 72 / 25.4;
const A4_HEIGHT = 841.89;
const TAGS = ['TL0342-Q3-07', 'TL0342-Q3-08', 'TL0342-Q3-09'];

let api: TestApi;
let placeId: string;
let staff: Browser;
let units: string[];
beforeAll(async () => {
  api = await startApi();
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api, { name: 'La Forge du Moulin à Œuvres' });
  const modelId = await aModel(api, 'VR_HEADSET', { name: 'Quest 3' });
  units = [];
  for (const tag of TAGS) units.push(await aUnit(api, placeId, modelId, { tag }));
  staff = await team(placeId);
});
afterAll(() => api.stop());

const team = (place: string) => roleAt(api, place, 'SITE_STAFF');
const sheet = (browser: Browser, query: Readonly<Record<string, string>>, place = placeId) =>
  fetch(`${api.url}/fichiers/etiquettes/${place}?${new URLSearchParams(query).toString()}`, { headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
const printed = async (query: Readonly<Record<string, string>>) => {
  const answer = await sheet(staff, { unites: units.join(','), ...query });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await answer.arrayBuffer());
};

describe('labels of equipment', () => {
  it.each(LABEL_FORMATS)('on %s are read by the kiosk’s reader, and by people', async (format) => {
    const pdf = await printed({ format });
    expect(await codesOf(pdf)).toEqual([TAGS.map((tag) => `https://escale.example/e/${tag}`)]);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    const flat = text.replace(/\s+/g, '');
    for (const tag of TAGS) expect(flat).toContain(tag);
    expect(text).toContain('Meta Quest 3');
    expect(text).toMatch(/La Forge/);
  }, 60_000);

  it.each(LABEL_FORMATS)('on %s keep their words beside their code and on the label, however long', async (format) => {
    const elsewhere = await aPlace(api, { name: 'La Fabrique numérique intercommunale de la Haute-Saône et du Val de Gray' });
    const model = await aModel(api, 'VR_HEADSET', { name: `Quest 3 512 Go édition professionnelle ${format}` });
    const longest = `${format}-${'W'.repeat(26)}`;
    const unit = await aUnit(api, elsewhere, model, { tag: longest });
    const pdf = Buffer.from(await (await sheet(await team(elsewhere), { format, unites: unit }, elsewhere)).arrayBuffer());
    const [spot] = labelSpots(LABEL_SHEETS[format], 1, 1);
    const { width, height } = LABEL_SHEETS[format];
    const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
    const words = (await page.getTextContent()).items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    expect(words.map(({ str }) => str).join('')).toContain(longest);
    for (const { transform, width: wide, str } of words) {
      const [x, y] = [Number(transform[4]) / MM - (spot?.x ?? 0), (A4_HEIGHT - Number(transform[5])) / MM - (spot?.y ?? 0)];
      expect([str, x > height / 2.5, x + wide / MM < width, y > 2, y < height]).toEqual([str, true, true, true, true]);
    }
  });

  it('go on where a sheet was begun, and on to the next', async () => {
    const pdf = await printed({ format: 'L7160', depart: '20' });
    expect(await codesOf(pdf)).toEqual([TAGS.slice(0, 2), TAGS.slice(2)].map((tags) => tags.map((tag) => `https://escale.example/e/${tag}`)));
  }, 60_000);

  it('are a document that is titled, in a language, its codes in words and every font in it', async () => {
    const pdf = await printed({ format: 'L7160', langue: 'en' });
    const document = await getDocumentProxy(new Uint8Array(pdf));
    expect((await getMeta(document)).info).toMatchObject({ Title: 'Labels of La Forge du Moulin à Œuvres', Language: 'en-GB' });
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toContain('/FontFile2');
    expect(raw).not.toMatch(/\/BaseFont \/Helvetica/);
    expect(raw.match(/\/S \/Figure/g)).toHaveLength(3);
    expect(raw).toContain('Square code of TL0342-Q3-07');
  });

  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['a sheet nobody sells', { format: 'A4' }, 'FORMAT_UNKNOWN', 'format'],
    ['a position past the sheet', { depart: '22' }, 'POSITION_OUT_OF_RANGE', 'depart'],
    ['a position that is none', { depart: '-1' }, 'POSITION_OUT_OF_RANGE', 'depart'],
    ['no unit', { unites: '' }, 'UNITS_MISSING', 'unites'],
    ['too many units', { unites: Array.from({ length: 201 }, () => randomUUID()).join(',') }, 'TOO_MANY_UNITS', 'unites'],
    ['a unit that is none', { unites: 'x' }, 'UNIT_UNKNOWN', 'unites'],
    ['a unit of nowhere', { unites: randomUUID() }, 'UNIT_UNKNOWN', 'unites'],
  ])('are refused for %s, with what would do', async (_sentence, query, code, field) => {
    const answer = await sheet(staff, { format: 'L7160', unites: units.join(','), ...query });
    expect([answer.status, await answer.json()]).toEqual([422, { code, field, message: expect.any(String) }]);
  });

  it('are for the team of the place alone', async () => {
    const elsewhere = await aPlace(api);
    const other = await team(elsewhere);
    const query = { format: 'L7160', unites: units.join(',') };
    expect([(await sheet(other, query)).status, (await sheet(other, query, elsewhere)).status]).toEqual([404, 422]);
  });
});
