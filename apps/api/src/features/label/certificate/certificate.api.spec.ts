import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { aPlace } from '../../../../test/builders.ts';
import { codesOf } from '../../../../test/drawn-codes.ts';
import { aLabel } from '../../../../test/given-labels.ts';
import { startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let place: string;
beforeAll(async () => {
  api = await startApi();
  place = await aPlace(api, { name: 'La Forge du Moulin à Œuvres' });
});
afterAll(() => api.stop());

const asked = (file: string, language = 'fr') => fetch(`${api.url}/fichiers/label/${file}?langue=${language}`);
const certificate = async (token: string, language?: string): Promise<Buffer> => {
  const answer = await asked(`${token}.pdf`, language);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await answer.arrayBuffer());
};

describe('the certificate of a label', () => {
  it.each([['fr', 'Label tiers-lieu', 'Certificat', 'fr-FR'], ['en', 'Third place label', 'Certificate', 'en-GB']])('says in %s to whom it was given, and until when', async (language, name, word, tag) => {
    const { number, token } = await aLabel(api, place);
    const pdf = await certificate(token, language);
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const { text } = await extractText(document, { mergePages: true });
    for (const part of [name, 'La Forge du Moulin à Œuvres', `${word} ${number}`, '2029', `https://escale.example/labels/verifier/${token}`]) expect(text.replace(/\s+/g, ' ')).toContain(part);
    expect((await getMeta(document)).info).toMatchObject({ Title: `${name}${language === 'fr' ? ' ' : ''}: La Forge du Moulin à Œuvres`.replace(/\s:/, '\u00A0:'), Language: tag });
    expect(document.numPages).toBe(1);
  });

  it('has a code that is read, and leads to where it is checked', async () => {
    const { token } = await aLabel(api, place);
    expect(await codesOf(await certificate(token))).toEqual([[`https://escale.example/labels/verifier/${token}`]]);
  }, 60_000);

  it('is kept for years: PDF/A-2b, tagged, its fonts within, what its colours mean within', async () => {
    const { token } = await aLabel(api, place);
    const pdf = await certificate(token);
    const raw = pdf.toString('latin1');
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const metadata = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(raw)?.[0] ?? '';
    expect([/<pdfaid:part>2<\/pdfaid:part>/.test(metadata), /<pdfaid:conformance>B<\/pdfaid:conformance>/.test(metadata), /<dc:title>/.test(metadata), /<xmp:CreateDate>/.test(metadata)]).toEqual([true, true, true, true]);
    expect([raw.includes('/OutputIntents'), raw.includes('/S /GTS_PDFA1'), raw.includes('/DestOutputProfile'), /\/Marked true/.test(raw), /\/Lang \(fr-FR\)/.test(raw), /\/ID \[/.test(raw), raw.includes('/Encrypt')]).toEqual([true, true, true, true, true, true, false]);
    // Each font that is described has its outlines beside it.
    const fonts = raw.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect([fonts > 0, raw.match(/\/FontFile2 /g)?.length, raw.includes('/BaseFont /Helvetica')]).toEqual([true, fonts, false]);
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'P', 'Figure']) expect(tree).toContain(`"role":"${role}"`);
    expect(tree).toContain('Code carré qui mène à');
  });

  it('is given while the label holds, and not otherwise', async () => {
    const { token } = await aLabel(api, place, { events: [{ type: 'SUSPENDED', holds_from: '2026-03-03' }] });
    const later = await aLabel(api, place, { on: '2026-04-01' });
    expect(await Promise.all([`${token}.pdf`, `${later.token}.pdf`, `${'0'.repeat(32)}.pdf`, token, '..%2f.pdf'].map(async (file) => (await asked(file)).status))).toEqual([404, 404, 404, 404, 404]);
  });
});
