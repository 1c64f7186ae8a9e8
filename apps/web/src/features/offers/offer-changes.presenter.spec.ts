import { expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { anOffer } from '../../../test/offers.ts';
import { fieldsChanged, metFields, rebased } from './offer-changes.presenter.ts';
import { typedOf } from './typed-offer.presenter.ts';

const words = { t: createMessages('fr').t, locale: 'fr' } as const;
const stock = { spaces: [{ id: 'space', name: 'Atelier' }], models: [] };
const before = typedOf(anOffer());
const now = typedOf(anOffer({ titleFr: 'Séance longue', spaceId: 'space', noticeMinutes: 90, safetyNotice: true, descriptionFr: null, needs: [{ category: 'VR_HEADSET', modelId: null, quantity: 2, perPerson: true }], audience: 'GROUPS' }));

test('what others changed is told in the order of the form', () => {
  expect(fieldsChanged(before, now)).toEqual(['titleFr', 'needs', 'spaceId', 'noticeHours', 'audience', 'safetyNotice']);
  expect(fieldsChanged(before, typedOf(anOffer({ paused: true, version: 9 })))).toEqual([]);
});

test('field by field, beside what was typed in the same one', () => {
  const typed = { ...before, titleFr: 'Ma séance', noticeHours: NaN, peopleMax: 2, safetyNotice: true };
  expect(metFields(before, typed, now, stock, words).map(({ label, now: stands, mine }) => [label, stands.replaceAll(/\s/gu, ' '), mine])).toEqual([
    ['Nom en français', 'Séance longue', 'Ma séance'],
    ['Équipement', '2 casques VR par personne', null],
    ['Espace', 'Atelier', null],
    ['Prévenir au moins … heures avant', '1,5', 'rien'],
    ['Pour qui', words.t('hours:audience.GROUPS'), null],
    // Both wrote the same.
    ['Faire accepter les consignes du casque', 'Oui', null],
  ]);
});

test('what was typed is kept where it was typed, what others wrote elsewhere', () => {
  expect(rebased(before, { ...before, titleFr: 'Ma séance', peopleMax: 2 }, now)).toEqual({ ...now, titleFr: 'Ma séance', peopleMax: 2 });
  expect(rebased(before, before, now)).toEqual(now);
});
