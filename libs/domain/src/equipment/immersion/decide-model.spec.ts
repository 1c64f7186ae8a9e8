import { changedModelRules, type ModelRules, plainAccessories, whyNotModel } from './decide-model.ts';
import { checklistOf, HAND_OUT_CHECKLIST, optionalItems, readyAgainMinutes } from './hand-out-checklist.ts';
import { USUAL_IMMERSION } from './immersion-limits.ts';

const usual: ModelRules = { ...USUAL_IMMERSION, minimumAge: 13, turnaroundMinutes: 10, batteryLeast: 30, checklistOff: [], accessories: [] };
const codes = (...of: Parameters<typeof checklistOf>): string => checklistOf(...of).map(({ code }) => code).join(' ');
const cable = { fr: 'Câble', en: 'Cable' };

describe('the rules of a model', () => {
  it.each<[string, Partial<ModelRules>, object | null]>([
    ['the usual ones', {}, null],
    ['no cap of the day', { dailyMinutes: null }, null],
    ['longer at a stretch than INRS says', { immersionMinutes: 31 }, { code: 'OUT_OF_BOUNDS', field: 'immersionMinutes' }],
    ['half a minute', { breakMinutes: 7.5 }, { code: 'OUT_OF_BOUNDS', field: 'breakMinutes' }],
    ['more than full', { batteryLeast: 101 }, { code: 'OUT_OF_BOUNDS', field: 'batteryLeast' }],
    ['a longer first time', { firstTimeMinutes: 25 }, { code: 'FIRST_TIME_ABOVE_IMMERSION', field: 'firstTimeMinutes' }],
    ['without boundary and cover', { checklistOff: ['BOUNDARY', 'COVER'] }, null],
    ['without cleaning', { checklistOff: ['WIPE_BODY'] }, { code: 'ITEM_MANDATORY', field: 'checklistOff' }],
    ['without accessories by a switch', { checklistOff: ['ACCESSORIES'] }, { code: 'ITEM_MANDATORY', field: 'checklistOff' }],
    ['eight accessories', { accessories: Array.from({ length: 8 }, () => cable) }, null],
    ['nine', { accessories: Array.from({ length: 9 }, () => cable) }, { code: 'ACCESSORIES_TOO_MANY', field: 'accessories' }],
    ['one without English', { accessories: [{ fr: 'Étui', en: '' }] }, { code: 'ACCESSORY_WITHOUT_WORDS', field: 'accessories' }],
    ['one that is a text', { accessories: [{ fr: 'a'.repeat(41), en: 'b' }] }, { code: 'ACCESSORY_TOO_LONG', field: 'accessories' }],
  ])('%s', (_sentence, more, expected) => {
    expect(whyNotModel('VR_HEADSET', { ...usual, ...more })).toEqual(expected);
  });

  it('asks of what is not worn nothing about wearing', () => {
    expect(whyNotModel('TABLET', { ...usual, firstTimeMinutes: 30 })).toBeNull();
    expect(whyNotModel('TABLET', { ...usual, checklistOff: ['COVER'] })).toEqual({ code: 'ITEM_MANDATORY', field: 'checklistOff' });
  });

  it('tells what changed, whatever the order of what is switched off', () => {
    expect(changedModelRules({ ...usual, checklistOff: ['COVER', 'DOCK'] }, { ...usual, checklistOff: ['DOCK', 'COVER'] })).toEqual([]);
    expect(changedModelRules(usual, { ...usual, dailyMinutes: null, accessories: [cable] })).toEqual(['dailyMinutes', 'accessories']);
    expect(plainAccessories([{ fr: ' deux   manettes ', en: 'two controllers' }])).toEqual([{ fr: 'deux manettes', en: 'two controllers' }]);
  });
});

describe('a checklist', () => {
  it.each<[string, string, string]>([
    ['of a headset', codes('VR_HEADSET', usual), 'HYGIENE BATTERY CONTROLLERS MODULE_INSTALLED BOUNDARY COVER WIPE_BODY LENS_CLOTH CHANGE_COVER DOCK'],
    ['of a tablet', codes('TABLET', usual), 'BATTERY MODULE_INSTALLED WIPE_BODY DOCK'],
    ['counts what has a name', codes('TABLET', { ...usual, accessories: [cable] }), 'BATTERY MODULE_INSTALLED ACCESSORIES WIPE_BODY DOCK'],
    ['without what is switched off, with what must stay', codes('VR_HEADSET', { ...usual, checklistOff: ['BOUNDARY', 'HYGIENE', 'DOCK'] }), 'HYGIENE BATTERY CONTROLLERS MODULE_INSTALLED COVER WIPE_BODY LENS_CLOTH CHANGE_COVER'],
  ])('%s', (_sentence, found, expected) => {
    expect(found).toBe(expected);
  });

  it('goes from before to after, each item once, and says how long it takes until the next', () => {
    expect(HAND_OUT_CHECKLIST.map(({ when }) => when)).toEqual(['BEFORE', 'BEFORE', 'BEFORE', 'BEFORE', 'BEFORE', 'BEFORE', 'AT', 'AFTER', 'AFTER', 'AFTER', 'AFTER']);
    expect(readyAgainMinutes(checklistOf('VR_HEADSET', usual))).toBe(5);
    expect(optionalItems('TABLET').map(({ code }) => code)).toEqual(['DOCK']);
  });
});
