import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { aUnit } from '../../../../test/equipment.ts';
import type { Reading } from '../words.presenter.ts';
import { sheetOf, theirChanges } from './sheet.presenter.ts';

const reading: Reading = { t: createMessages('fr').t, locale: 'fr', timeZone: 'Europe/Paris' };

describe('the sheet of a unit', () => {
  it('is filled with what stands, amounts as they are typed', () => {
    expect(sheetOf(aUnit({ costCents: 54_990, spaceId: 'salle' }), 'fr')).toEqual({ tag: 'TL0342-Q3-07', serialNumber: 'Q3-00A1', spaceId: 'salle', note: '', purchasedOn: null, warrantyUntil: null, cost: '549,90' });
    expect(sheetOf(aUnit({ costCents: 54_990 }), 'en').cost).toBe('549.90');
  });

  it('tells what somebody else changed meanwhile, as it stands now', () => {
    const lines = theirChanges(aUnit({ note: 'Étui rayé', costCents: 100 }), aUnit({ note: null, costCents: 100, purchasedOn: '2026-03-01', spaceName: 'Salle immersive' }), reading);
    expect(lines.map((line) => line.replace(/[\u00A0\u202F]/gu, ' '))).toEqual(['Espace : Salle immersive', 'Remarque : vide', 'Acheté le : dimanche 1er mars 2026']);
    expect(theirChanges(aUnit(), aUnit({ version: 9 }), reading)).toEqual([]);
  });
});
