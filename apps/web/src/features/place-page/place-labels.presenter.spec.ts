import { expect, it } from '@jest/globals';
import { placeLabels } from './place-labels.presenter.ts';

it('says each label of a place once, those it carries today first', () => {
  const carried = [{ id: 'a', name: 'Label tiers-lieu', issuer: null, until: '2029-01-31' }, { id: 'b', name: 'Fabrique de territoire', issuer: 'ANCT', until: null }];
  expect(placeLabels({ validLabels: carried, labels: ['Fabriques de Territoire', 'SUD LABS (PACA)'] }).map(({ name, issuer }) => [name, issuer])).toEqual([['Label tiers-lieu', null], ['Fabrique de territoire', 'ANCT'], ['SUD LABS (PACA)', null]]);
  expect(placeLabels({ validLabels: [], labels: [] })).toEqual([]);
});
