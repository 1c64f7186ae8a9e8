import { describe, expect, it } from '@jest/globals';
import { isRejected } from '../note.ts';
import { CommuneIndex, type KnownCommune } from './commune-index.ts';
import { readCommune } from './read-commune.ts';

const commune = (inseeCode: string, name: string, postcodes: string[], latitude: number, longitude: number, parentInseeCode: string | null = null): KnownCommune => ({
  inseeCode, name, postcodes, latitude, longitude, parentInseeCode, departmentCode: inseeCode.slice(0, inseeCode.startsWith('97') ? 3 : 2), positionApproximate: false,
});
const communes = new CommuneIndex(
  [
    commune('01053', 'Bourg-en-Bresse', ['01000'], 46.2, 5.22),
    commune('75056', 'Paris', ['75001', '75010', '75018'], 48.85, 2.35),
    commune('75110', 'Paris 10e Arrondissement', ['75010'], 48.87, 2.36, '75056'),
    commune('93070', 'Saint-Ouen-sur-Seine', ['93400'], 48.91, 2.33),
    commune('48061', 'Florac Trois Rivières', ['48400'], 44.32, 3.59),
    commune('48019', 'Barre-des-Cévennes', ['48400'], 44.24, 3.65),
    commune('42279', 'Saint-Just-Saint-Rambert', ['42170'], 45.5, 4.24),
    commune('03190', 'Moulins', ['03000'], 46.56, 3.33),
    commune('35198', 'Moulins', ['35680'], 48.0, -1.37),
    commune('2A004', 'Ajaccio', ['20000', '20090'], 41.92, 8.73),
    commune('97411', 'Saint-Denis', ['97400'], -20.88, 55.45),
  ],
  [{ inseeCode: '42239', name: 'Saint-Rambert-sur-Loire', joined: '42279' }],
);

type Wish = Partial<Parameters<typeof readCommune>[0]>;
const told = (wish: Wish): readonly unknown[] => {
  const outcome = readCommune({ name: '', postcode: '', inseeCode: '', position: null, ...wish }, communes);
  if (isRejected(outcome)) return ['REJECTED', outcome.rejection.code];
  return [outcome.value.commune?.inseeCode ?? null, outcome.value.postcode, ...outcome.warnings.map(({ code }) => code)];
};

describe('the commune of a row', () => {
  it.each<[string, Wish, readonly unknown[]]>([
    ['all three agree', { inseeCode: '01053', postcode: '01000', name: 'Bourg en Bresse' }, ['01053', '01000']],
    ['zeros lost', { inseeCode: '1053', postcode: '1000', name: 'BOURG-EN-BRESSE' }, ['01053', '01000', 'CODE_RESTORED', 'CODE_RESTORED']],
    ['Corsican letter', { inseeCode: '2a004', postcode: '20090', name: 'Ajaccio' }, ['2A004', '20090', 'CODE_RESTORED']],
    ['an arrondissement', { inseeCode: '75110', postcode: '75010', name: 'Paris' }, ['75110', '75010']],
    ['a city for its arrondissement', { inseeCode: '75056', postcode: '75010', name: 'Paris 10e' }, ['75056', '75010']],
    ['an arrondissement of another postcode', { inseeCode: '75110', postcode: '75018', name: 'Paris' }, ['75110', '75018', 'POSTCODE_CONTRADICTS']],
    ['by postcode and name', { postcode: '42170', name: 'St Just St Rambert' }, ['42279', '42170']],
    ['a CEDEX postcode', { postcode: '01012', name: 'Bourg en Bresse CEDEX 12' }, ['01053', '01012']],
    ['a former commune by code', { inseeCode: '42239', postcode: '42170', name: 'Saint-Rambert-sur-Loire' }, ['42279', '42170', 'INSEE_FORMER']],
    ['by name alone', { name: 'ajaccio' }, ['2A004', null]],
    ['a namesake told by its position', { name: 'Moulins', position: { latitude: 46.56, longitude: 3.33 } }, ['03190', '03000']],
    ['a namesake told by a position written backwards', { name: 'Moulins', position: { latitude: 3.33, longitude: 46.56 } }, ['03190', '03000']],
    ['placeholders', { inseeCode: '00000', postcode: '00000', name: 'Paris' }, ['75056', null, 'CODE_PLACEHOLDER', 'CODE_PLACEHOLDER']],
    ['a shorter name', { postcode: '48400', name: 'Florac' }, ['48061', '48400', 'COMMUNE_NAME_DIFFERS']],
    ['a slip of a letter', { postcode: '48400', name: 'Bare des Cévennes' }, ['48019', '48400', 'COMMUNE_NAME_DIFFERS']],
    ['a hamlet', { postcode: '01000', name: 'Les Vennes' }, ['01053', '01000', 'COMMUNE_NAME_DIFFERS']],
    ['the postcode of a neighbour', { inseeCode: '93070', postcode: '75018', name: 'Saint-Ouen' }, ['93070', '75018', 'POSTCODE_CONTRADICTS']],
    ['a code that stands alone', { inseeCode: '97411', postcode: '01000', name: 'Bourg-en-Bresse' }, ['01053', '01000', 'INSEE_REPLACED']],
    ['an unknown code', { inseeCode: '01999', postcode: '01000', name: 'Bourg-en-Bresse' }, ['01053', '01000', 'INSEE_UNKNOWN']],
    ['a malformed code', { inseeCode: 'Bourg', postcode: '01000', name: 'Bourg-en-Bresse' }, ['01053', '01000', 'INSEE_MALFORMED']],
    ['nothing at all', {}, [null, null, 'COMMUNE_MISSING']],
    ['a postcode of several', { postcode: '48400' }, [null, '48400', 'COMMUNE_MISSING']],
    ['nowhere', { postcode: '01000', inseeCode: '97411', name: 'Tournai' }, ['REJECTED', 'COMMUNE_CONTRADICTORY']],
    ['abroad', { name: 'Tournai' }, ['REJECTED', 'COMMUNE_UNKNOWN']],
    ['a namesake without more', { name: 'Moulins' }, ['REJECTED', 'COMMUNE_AMBIGUOUS']],
    ['a postcode of nobody', { postcode: '99999' }, ['REJECTED', 'COMMUNE_UNKNOWN']],
    ['a code of nobody', { inseeCode: '01999' }, ['REJECTED', 'COMMUNE_UNKNOWN']],
  ])('%s', (_what, wish, outcome) => expect(told(wish)).toEqual(outcome));
});
