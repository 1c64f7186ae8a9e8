import { describe, expect, test } from '@jest/globals';
import { NOTHING_TOLD } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { changesView } from './changes.presenter.ts';
import { mendedAt } from './publication.presenter.ts';
import { changedFields, degreesOf, pageTyped, rebased, type TypedPage } from './typed-page.presenter.ts';

const TYPED: TypedPage = {
  summary: 'Un atelier', description: '', howToCome: '', phone: '', emails: '', websites: '', services: [], audiences: [], specialCare: [], fees: [], accessModes: [], supportModes: [], quiet: false, staffHelp: false, helpLanguages: [],
  addressLine: '3 rue', addressExtra: '', postcode: '70000', communeName: 'Vesoul', latitude: '47,62', longitude: '6.15', peopleCapacity: Number.NaN, wheelchairAccessible: false, access: NOTHING_TOLD,
};

describe('a page as it is typed', () => {
  test('is sent with empty texts as nothing, lines as lists, degrees with a comma as degrees', () => {
    expect(pageTyped({ ...TYPED, emails: ' a@b.fr \n\n c@d.fr', description: '  ' })).toMatchObject({ description: null, emails: ['a@b.fr', 'c@d.fr'], position: { latitude: 47.62, longitude: 6.15 }, peopleCapacity: null });
    expect(pageTyped({ ...TYPED, latitude: '', longitude: ' ' })).toMatchObject({ position: null });
  });

  test.each(['north', '47', '']) ('is not sent with %j beside a longitude that is none', (latitude) => {
    expect(pageTyped({ ...TYPED, latitude, longitude: 'est' })).toEqual({ code: 'POSITION_OUTSIDE', field: 'position' });
  });

  test.each<[string, number | null]>([['47,6222', 47.6222], ['-20.88', -20.88], ['', null], ['4 7', Number.NaN], ['1e3', Number.NaN]])('%j are degrees: %p', (text, degrees) => expect(degreesOf(text)).toEqual(degrees));

  test('keeps what was typed over a page that others changed, and takes the rest from it', () => {
    const [mine, now] = [{ ...TYPED, description: 'À moi' }, { ...TYPED, phone: '+33384000000', summary: 'Autre' }];
    expect(rebased(TYPED, mine, now)).toEqual({ ...now, description: 'À moi' });
    expect(changedFields(TYPED, mine)).toEqual(['description']);
  });

  test('tells what others changed, field by field, and what was changed here too', () => {
    const { t } = createMessages('fr');
    const words = changesView(TYPED, { ...TYPED, summary: 'Le mien' }, { ...TYPED, summary: 'Le leur', quiet: true, addressLine: '', access: { ...NOTHING_TOLD, entranceWidthCm: 90 } }, { t, locale: 'fr' });
    expect(words.map((one) => one.words)).toEqual([
      t('placePage:changed.both', { field: t('placePage:field.summary'), value: 'Le leur' }),
      t('placePage:changed.line', { field: t('placePage:field.addressLine'), value: t('placePage:none') }),
      t('placePage:changed.line', { field: t('placePage:field.quiet'), value: t('placePage:yes') }),
      t('placePage:changed.line', { field: t('placePage:field.access'), value: t('placePage:access.width', { cm: 90 }) }),
    ]);
  });
});

test.each([['DESCRIPTION', '#champ-summary'], ['POSITION', '#champ-position'], ['OPENING_HOURS', '/gestion/horaires?lieu=la-forge'], ['OFFER', '/gestion/activites?lieu=la-forge'], ['OPERATOR', null]] as const)('%s is mended at %s', (block, at) => expect(mendedAt(block, 'la-forge')).toBe(at));
