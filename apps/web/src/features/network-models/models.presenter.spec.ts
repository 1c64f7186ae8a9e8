import { USUAL_IMMERSION, type ModelRules } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { describe, expect, it } from '@jest/globals';
import { changesInWords, draftOf, itemsOf, modelInWords, planInWords, rulesOf, switched } from './models.presenter.ts';

const fr = { t: createMessages('fr').t, locale: 'fr' } as const;
const en = { t: createMessages('en').t, locale: 'en' } as const;
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');
const rules: ModelRules = { ...USUAL_IMMERSION, minimumAge: 13, turnaroundMinutes: 10, batteryLeast: 30, checklistOff: [], accessories: [] };

describe('a model in plain words', () => {
  it('says how long it is worn, only where it is worn', () => {
    expect(modelInWords({ ...rules, category: 'VR_HEADSET' }, fr).map(plain)).toEqual(['20 min d’immersion, 10 min la première fois, pause de 10 min, 1 h par jour au plus', 'Entre deux personnes : 10 min · prêté à partir de 30 % de charge']);
    expect(modelInWords({ ...rules, dailyMinutes: null, category: 'AR_HEADSET' }, en)[0]).toContain('no limit a day');
    expect(modelInWords({ ...rules, category: 'TABLET' }, fr)).toHaveLength(1);
  });

  it('says what a session gives', () => {
    const { lines, total } = planInWords(60, rules, false, fr);
    expect(lines.map(plain)).toEqual(['de 0 à 20 min : immersion', 'de 20 à 30 min : pause', 'de 30 à 50 min : immersion']);
    expect(total).toBe(40);
    expect(planInWords(60, rules, true, en).total).toBe(30);
  });

  it('has a checklist of which some may be left out', () => {
    expect(itemsOf('TABLET', { ...rules, checklistOff: ['DOCK'] }).map(({ item, on }) => [item.code, on])).toEqual([['BATTERY', true], ['MODULE_INSTALLED', true], ['ACCESSORIES', false], ['WIPE_BODY', true], ['DOCK', false]]);
    expect(switched(['DOCK'], 'DOCK', true)).toEqual([]);
    expect(switched(['DOCK'], 'COVER', false)).toEqual(['DOCK', 'COVER']);
  });
});

describe('a change of a model', () => {
  it('is told rule by rule', () => {
    const after = { ...rules, immersionMinutes: 15, dailyMinutes: null, checklistOff: ['DOCK' as const], accessories: [{ fr: 'étui', en: 'case' }] };
    expect(changesInWords(rules, after, fr).map(plain)).toEqual(['Immersion sans pause, en minutes : 15 (jusqu’ici 20)', 'Au plus par jour, en minutes : sans limite (jusqu’ici 60)', 'La liste de vérification change.', 'Un accessoire est compté.']);
    expect(changesInWords(rules, rulesOf({ ...rules }), fr)).toEqual([]);
  });

  it('is looked at before it is sent, with tidy words', () => {
    expect(draftOf('VR_HEADSET', { ...rules, accessories: [{ fr: ' deux  manettes', en: 'two controllers' }] })).toMatchObject({ rules: { accessories: [{ fr: 'deux manettes' }] }, fault: null });
    expect(draftOf('VR_HEADSET', { ...rules, firstTimeMinutes: 25 }).fault).toEqual({ code: 'FIRST_TIME_ABOVE_IMMERSION', field: 'firstTimeMinutes' });
    expect(draftOf('VR_HEADSET', { ...rules, breakMinutes: Number.NaN }).fault).toMatchObject({ code: 'OUT_OF_BOUNDS', field: 'breakMinutes' });
  });
});
