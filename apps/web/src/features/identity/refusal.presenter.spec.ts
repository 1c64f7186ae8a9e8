import { expect, test } from '@jest/globals';
import { providerAddress } from './provider-address.ts';
import { refusalIn } from './refusal.presenter.ts';

test.each([
  ['?refus=PROVIDER_AWAY', 'PROVIDER_AWAY'],
  ['?refus=%3Cscript%3E', null],
  ['?refus=', null],
  ['', null],
])('%j says %s', (query, code) => {
  expect(refusalIn(new URLSearchParams(query))).toBe(code);
});

test('a trip begins at its provider’s address, with the way back as it was asked', () => {
  expect(providerAddress('a', 'fr', { returnTo: null })).toBe('/connexion/fournisseur/a?langue=fr');
  expect(providerAddress('a', 'en', { returnTo: '/lieu/x?duree=30&b=1' })).toBe('/connexion/fournisseur/a?langue=en&retour=%2Flieu%2Fx%3Fduree%3D30%26b%3D1');
  expect(providerAddress('a', 'fr', { link: true })).toBe('/connexion/fournisseur/a?langue=fr&lier=1');
});
