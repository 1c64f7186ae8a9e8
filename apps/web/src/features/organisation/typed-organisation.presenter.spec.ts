import { describe, expect, it } from '@jest/globals';
import type { ShownOrganisationFragment } from '../../gql/graphql.ts';
import { changedMeanwhile, draftOf, fixedFields, NEW_ORGANISATION, onTopOf, typedOf } from './typed-organisation.presenter.ts';

const row = { kind: 'CFA', name: 'CFA des Trois Clochers', siret: '43493312300029', nda: null, uai: '0750655E', qualiopiFrom: null, qualiopiUntil: null, contactName: 'Anne Vidal', contactEmail: 'anne@cfa.example', contactPhone: null, standing: 'VERIFIED' } as unknown as ShownOrganisationFragment;

describe('an organisation while it is typed', () => {
  it('sends what is empty as not told', () => {
    expect(draftOf(typedOf(row))).toMatchObject({ kind: 'CFA', uai: '0750655E', nda: null, contactPhone: null, qualiopiFrom: null });
    expect(draftOf({ ...NEW_ORGANISATION, nda: '  ' }).nda).toBeNull();
  });

  it('keeps what was typed and takes what others changed elsewhere', () => {
    const shown = typedOf(row);
    const typed = { ...shown, contactName: 'Paul Roy' };
    const now = { ...shown, contactEmail: 'paul@cfa.example', contactName: 'Jeanne Petit', contactPhone: '' };
    expect(onTopOf(typed, shown, now)).toMatchObject({ contactName: 'Paul Roy', contactEmail: 'paul@cfa.example' });
    expect(changedMeanwhile(shown, now)).toEqual([{ field: 'contactName', value: 'Jeanne Petit' }, { field: 'contactEmail', value: 'paul@cfa.example' }]);
    expect(changedMeanwhile({ ...shown, contactPhone: '0381000000' }, shown)).toEqual([{ field: 'contactPhone', value: null }]);
  });

  it('leaves what was verified alone, and what was not there yet open', () => {
    expect(fixedFields(row)).toEqual(['kind', 'siret', 'uai']);
    expect(fixedFields({ ...row, standing: 'REQUESTED' })).toEqual([]);
  });
});
