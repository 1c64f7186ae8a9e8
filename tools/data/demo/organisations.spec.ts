import { decideOrganisation, type OrganisationDraft } from '@escale/domain';
import { expect, test } from '@jest/globals';
import { network } from './network-for-specs.ts';
import { organisationFacts } from './people.mjs';
import { chance } from './random.mjs';

test('the organisations that bring groups say what a real one could say', () => {
  const bringing = network.organisations.filter(({ kind }) => kind !== 'OPERATOR');
  expect(bringing.length).toBeGreaterThan(4);
  for (const organisation of bringing) {
    const { nda, uai, qualiopi_from: qualiopiFrom, qualiopi_until: qualiopiUntil, contact_name: contactName, contact_email: contactEmail } = organisationFacts(chance(organisation.id), organisation);
    const draft = { kind: organisation.kind, name: organisation.name, siret: organisation.siret, nda, uai, qualiopiFrom, qualiopiUntil, contactName: contactName ?? '', contactEmail: contactEmail ?? '', contactPhone: null } as OrganisationDraft;
    expect(decideOrganisation(draft)).toEqual({ ok: true, value: draft });
  }
});
