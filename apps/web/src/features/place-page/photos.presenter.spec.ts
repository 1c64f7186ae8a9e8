import { describe, expect, test } from '@jest/globals';
import { NOTHING_TOLD } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { accessView } from './access.presenter.ts';
import { photoView } from './photos.presenter.ts';

const PHOTO = { id: 'a', path: '/fichiers/lieu/p/a', width: 1_600, height: 800, alternativeFr: 'La salle de réunion', alternativeEn: null };

describe('a picture', () => {
  test.each([
    [1_600, '/fichiers/lieu/p/a/480 480w, /fichiers/lieu/p/a/960 960w, /fichiers/lieu/p/a/1600 1600w'],
    [1_200, '/fichiers/lieu/p/a/480 480w, /fichiers/lieu/p/a/960 960w, /fichiers/lieu/p/a/1600 1200w'],
    [960, '/fichiers/lieu/p/a/480 480w, /fichiers/lieu/p/a/960 960w'],
    [300, '/fichiers/lieu/p/a/480 300w'],
  ])('of %i pixels is offered in the widths it has', (width, srcSet) => expect(photoView({ ...PHOTO, width }, 'fr').srcSet).toBe(srcSet));

  test('says in English what is said in English, and says that the rest is French', () => {
    expect(photoView(PHOTO, 'en')).toMatchObject({ words: 'La salle de réunion', lang: 'fr' });
    expect(photoView({ ...PHOTO, alternativeEn: 'The meeting room' }, 'en')).toMatchObject({ words: 'The meeting room', lang: null });
    expect(photoView(PHOTO, 'fr')).toMatchObject({ words: 'La salle de réunion', lang: null });
  });
});

describe('the way in, in words', () => {
  const { t } = createMessages('fr');
  test('goes from the street to the toilets, and leaves out what is not told', () => {
    const view = accessView({ ...NOTHING_TOLD, toiletsAdapted: false, callDevices: ['BUTTON', 'INTERCOM'], entranceWidthCm: 90, parking: true, hearingAids: [], registerUrl: 'https://exemple.fr/r' }, { t, locale: 'fr' });
    expect(view.map(({ section, lines }) => [section, lines.map(({ words }) => words)])).toEqual([
      ['STREET', ['Un parking est tout près']],
      ['ENTRANCE', [t('placePage:access.width', { cm: 90 }), t('placePage:access.callLine', { list: 'un bouton et un interphone' })]],
      ['RECEPTION', ['Rien de particulier pour bien entendre']],
      ['TOILETS', ['Les toilettes ne sont pas adaptées']],
      ['PAPERS', ['Registre public d’accessibilité']],
    ]);
    expect(view.at(-1)?.lines[0]?.href).toBe('https://exemple.fr/r');
    expect(accessView(NOTHING_TOLD, { t, locale: 'fr' })).toEqual([]);
  });
});
