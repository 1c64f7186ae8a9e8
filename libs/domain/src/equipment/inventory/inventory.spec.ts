import fc from 'fast-check';
import { decideInventory, inventoryRow, type KnownInventory, type KnownUnit } from './decide-inventory.ts';
import { readCost, readDay, readText, writtenText } from './inventory-cell.ts';
import { delimiterOf, INVENTORY_COLUMNS, INVENTORY_SHOWN_TITLES, INVENTORY_TITLES, readInventoryHeader } from './inventory-columns.ts';

const unit: KnownUnit = {
  id: 'u7', tag: 'TL0342-Q3-07', here: true, retired: false, modelName: 'Meta Quest 3', spaceName: 'Salle immersion', spaceId: 's1', serialNumber: '1WMHH8', purchasedOn: '2026-03-14', warrantyUntil: null, costCents: 54_990, note: 'Étui rayé',
};
const known: KnownInventory = {
  units: [unit, { ...unit, id: 'u8', tag: 'TL0001-Q3-01', here: false }, { ...unit, id: 'u9', tag: 'TL0342-Q3-09', retired: true }],
  models: [{ id: 'm1', name: 'Meta Quest 3' }, { id: 'm2', name: 'Pico Néo' }],
  spaces: [{ id: 's1', name: 'Salle immersion' }, { id: 's2', name: 'Atelier' }],
};
const HEADER = ['etiquette', 'modele', 'salle', 'numero_de_serie', 'achete_le', 'garantie_jusqu_au', 'cout_eur', 'remarque'];
const AS_IT_IS = ['TL0342-Q3-07', 'Meta Quest 3', 'Salle immersion', '1WMHH8', '2026-03-14', '', '549,90', 'Étui rayé'];
const read = (titles: readonly string[]) => {
  const header = readInventoryHeader(titles);
  if (!header.ok) throw new Error(header.refusal.code);
  return header.value;
};
const decided = (cells: readonly string[], titles: readonly string[] = HEADER) => decideInventory(read(titles), [cells], known)[0];
const altered = (index: number, cell: string) => AS_IT_IS.map((was, at) => (at === index ? cell : was));

describe('a row of a list of equipment', () => {
  it.each<[string, readonly string[], readonly string[], object]>([
    ['says what is known', AS_IT_IS, HEADER, { verdict: 'SAME', tag: 'TL0342-Q3-07' }],
    ['says it in the words of a spreadsheet', ['tl0342 q3 07', 'META quest 3', 'salle Immersion', '1WMHH8', '14/03/2026', '', '549.9', 'Étui rayé'], HEADER, { verdict: 'SAME' }],
    ['says it in English', ['TL0342-Q3-07', '549,90 €'], ['Tag', 'Cost (EUR)'], { verdict: 'SAME' }],
    ['changes a note', altered(7, 'Étui neuf'), HEADER, { verdict: 'CHANGE', unitId: 'u7', changed: ['note'], details: { note: 'Étui neuf', spaceId: 's1' } }],
    ['moves it to another room', altered(2, 'atelier'), HEADER, { verdict: 'CHANGE', changed: ['spaceId'], details: { spaceId: 's2' } }],
    ['empties what is empty', altered(3, ''), HEADER, { verdict: 'CHANGE', changed: ['serialNumber'], details: { serialNumber: null } }],
    ['leaves alone what it does not speak of', ['TL0342-Q3-07', 'Neuf'], ['etiquette', 'remarque'], { verdict: 'CHANGE', changed: ['note'], details: { serialNumber: '1WMHH8', costCents: 54_990 } }],
    ['enters a new unit', ['TL0342-PN-01', 'pico neo', '', '', '', '', '', ''], HEADER, { verdict: 'ADD', modelId: 'm2', details: { spaceId: null, note: null } }],
    ['may be shorter than its header', ['TL0342-PN-01', 'Pico Néo'], HEADER, { verdict: 'ADD' }],
    ['has no tag', altered(0, ' '), HEADER, { verdict: 'REFUSED', tag: null, column: 'tag', code: 'TAG_MISSING' }],
    ['has a tag that is none', altered(0, 'n° 7'), HEADER, { verdict: 'REFUSED', tag: null, column: 'tag', code: 'TAG_UNREADABLE' }],
    ['has the tag of another place', altered(0, 'TL0001-Q3-01'), HEADER, { verdict: 'REFUSED', tag: 'TL0001-Q3-01', column: 'tag', code: 'TAG_ELSEWHERE' }],
    ['is about a unit that has left', altered(0, 'TL0342-Q3-09'), HEADER, { verdict: 'REFUSED', column: 'tag', code: 'UNIT_RETIRED' }],
    ['is new and names no model', ['TL0342-PN-01', ''], HEADER, { verdict: 'REFUSED', column: 'model', code: 'MODEL_MISSING' }],
    ['names a model nobody knows', ['TL0342-PN-01', 'Quest 12'], HEADER, { verdict: 'REFUSED', column: 'model', code: 'MODEL_UNKNOWN' }],
    ['names another model than the unit’s', altered(1, 'Pico Néo'), HEADER, { verdict: 'REFUSED', column: 'model', code: 'MODEL_DIFFERS' }],
    ['names a room that is not there', altered(2, 'Grenier'), HEADER, { verdict: 'REFUSED', column: 'space', code: 'SPACE_UNKNOWN' }],
    ['has a day that is none', altered(4, '31/02/2026'), HEADER, { verdict: 'REFUSED', column: 'purchasedOn', code: 'DAY_UNREADABLE' }],
    ['has a cost that is none', altered(6, 'cher'), HEADER, { verdict: 'REFUSED', column: 'cost', code: 'COST_UNREADABLE' }],
    ['says too much', altered(7, 'é'.repeat(501)), HEADER, { verdict: 'REFUSED', column: 'note', code: 'TEXT_TOO_LONG' }],
  ])('%s', (_sentence, cells, titles, verdict) => {
    expect(decided(cells, titles)).toMatchObject(verdict);
  });

  it('is left out when its tag came before', () => {
    expect(decideInventory(read(HEADER), [AS_IT_IS, AS_IT_IS], known)).toMatchObject([{ verdict: 'SAME' }, { verdict: 'REFUSED', column: 'tag', code: 'TAG_TWICE' }]);
  });

  it('says SAME of every unit that was written as it is', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('=1+1', "'=x", '-5', '+33', '@a', ' x ', "''", 'a\r\nb', '\t=')).map((some) => some.trim() || null);
    const day = fc.constantFrom(null, '2024-02-29', '2026-12-31');
    fc.assert(
      fc.property(text, text, text, day, day, fc.option(fc.integer({ min: 0, max: 100_000_000 })), (serialNumber, note, spaceName, purchasedOn, warrantyUntil, costCents) => {
        const kept = { ...unit, serialNumber, note, spaceName, spaceId: spaceName === null ? null : 's1', purchasedOn, warrantyUntil, costCents };
        const row = inventoryRow(kept);
        const cells = [...INVENTORY_COLUMNS.map((column) => row[column]), 'Prête', '80 %', '', ''];
        expect(decideInventory(read([...INVENTORY_COLUMNS.map((column) => INVENTORY_TITLES[column]), ...INVENTORY_SHOWN_TITLES]), [cells], { ...known, units: [kept] })).toEqual([{ verdict: 'SAME', tag: unit.tag }]);
      }),
    );
  });
});

describe('a cell', () => {
  it.each<[string, unknown]>([['549', 54_900], ['549,90', 54_990], ['549.9', 54_990], ['1 549,90 €', 154_990], ['1\u202F549,90', 154_990], ['0', 0], ['', null], ['-5', 'unreadable'], ['5,999', 'unreadable'], ['9999999', 'unreadable']])('"%s" costs %s', (cell, cents) => {
    expect(readCost(cell)).toBe(cents);
  });

  it.each<[string, unknown]>([['2026-03-14', '2026-03-14'], ['14/03/2026', '2026-03-14'], ['1/3/2026', '2026-03-01'], ['14.03.2026', '2026-03-14'], ['', null], ['14/03/26', 'unreadable'], ['03/14/2026', 'unreadable'], ['hier', 'unreadable']])('"%s" is the day %s', (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });

  it('is never computed by a spreadsheet, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`='+-@ab1 \t`) }), (text) => {
        expect(writtenText(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(readText(writtenText(text))).toBe(text.trim() || null);
      }),
    );
  });
});

describe('the titles of a list', () => {
  it.each<[string, readonly string[], object]>([
    ['in French, as written', HEADER, { ok: true, value: INVENTORY_COLUMNS }],
    ['in English, with others between', ['Asset tag', 'Colour', 'Serial number', 'Purchased on'], { ok: true, value: ['tag', null, 'serialNumber', 'purchasedOn'] }],
    ['with accents and signs', ['Étiquette', 'N° de série', 'Garantie jusqu’au'], { ok: true, value: ['tag', 'serialNumber', 'warrantyUntil'] }],
    ['without the tag', ['modele'], { ok: false, refusal: { code: 'TAG_COLUMN_MISSING' } }],
    ['with one twice', ['etiquette', 'note', 'remarque'], { ok: false, refusal: { code: 'COLUMN_TWICE', column: 'note' } }],
  ])('%s', (_sentence, titles, result) => {
    expect(readInventoryHeader(titles)).toEqual(result);
  });

  it.each<[string, string]>([['etiquette;modele;note, libre', ';'], ['\uFEFFTag,Model,Note', ','], ['etiquette\tmodele\n"a;b;c;d"', '\t'], ['etiquette', ';']])('are apart in "%s" by "%s"', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});
