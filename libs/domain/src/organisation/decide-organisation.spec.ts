import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { localDay } from '../time/local-day.ts';
import { decideOrganisation } from './decide-organisation.ts';
import { ORGANISATION_KINDS, type OrganisationDraft } from './organisation-draft.ts';

const draft = (more: Partial<OrganisationDraft> = {}): OrganisationDraft => ({
  kind: 'TRAINING_ORGANISATION', name: 'Ateliers du Doubs', siret: '43493312300029', nda: '11756543210', uai: null, qualiopiFrom: localDay('2025-01-15'), qualiopiUntil: localDay('2028-01-14'),
  contactName: 'Anne Vidal', contactEmail: 'anne@ateliers.example', contactPhone: null, ...more,
});

describe('what an organisation says of itself', () => {
  it.each<[string, Partial<OrganisationDraft>, string | null, string | null]>([
    ['all of it', {}, null, null],
    ['no name', { name: ' ​ ' }, 'NAME_MISSING', 'name'],
    ['a name of 121 letters', { name: 'a'.repeat(121) }, 'NAME_TOO_LONG', 'name'],
    ['a SIRET with two digits exchanged', { siret: '43493312300092' }, 'SIRET_UNREADABLE', 'siret'],
    ['a SIREN where a SIRET is meant', { siret: '434933123' }, 'SIRET_UNREADABLE', 'siret'],
    ['no NDA yet', { nda: null }, null, null],
    ['an empty NDA', { nda: '  ' }, null, null],
    ['an NDA that is none', { nda: '12345' }, 'NDA_UNREADABLE', 'nda'],
    ['a centre without UAI', { kind: 'CFA' }, 'UAI_NEEDED', 'uai'],
    ['a centre with an empty UAI', { kind: 'CFA', uai: ' ' }, 'UAI_NEEDED', 'uai'],
    ['a centre with its UAI', { kind: 'CFA', uai: '0750655E' }, null, null],
    ['a UAI whose letter is wrong', { uai: '0750655F' }, 'UAI_UNREADABLE', 'uai'],
    ['half of a certificate', { qualiopiUntil: null }, 'QUALIOPI_HALF', 'qualiopiUntil'],
    ['the other half', { qualiopiFrom: null }, 'QUALIOPI_HALF', 'qualiopiFrom'],
    ['no certificate', { qualiopiFrom: null, qualiopiUntil: null }, null, null],
    ['a certificate that ends before it begins', { qualiopiUntil: localDay('2024-01-14') }, 'QUALIOPI_OUT_OF_ORDER', 'qualiopiUntil'],
    ['a certificate of five years', { qualiopiUntil: localDay('2030-01-14') }, 'QUALIOPI_TOO_LONG', 'qualiopiUntil'],
    ['nobody to speak to', { contactName: '' }, 'CONTACT_MISSING', 'contactName'],
    ['an address without a host', { contactEmail: 'anne@' }, 'EMAIL_UNREADABLE', 'contactEmail'],
    ['a telephone of words', { contactPhone: 'le matin' }, 'PHONE_UNREADABLE', 'contactPhone'],
  ])('%s', (_what, more, code, field) => {
    const decision = decideOrganisation(draft(more));
    expect(decision.ok ? null : decision.refusal.code).toBe(code);
    expect(decision.ok ? null : decision.refusal.field).toBe(field);
  });

  it('keeps numbers without spaces and addresses in small letters', () => {
    const decision = decideOrganisation(draft({ name: '  Ateliers   du Doubs ', siret: '434 933 123 00029', nda: '11 75 p0076 75', contactEmail: ' Anne@Ateliers.example ', contactPhone: '+33 3 81 00 00 00' }));
    expect(decision.ok && decision.value).toMatchObject({ name: 'Ateliers du Doubs', siret: '43493312300029', nda: '1175P007675', contactEmail: 'anne@ateliers.example', contactPhone: '+33381000000' });
  });

  it('keeps what it kept as it is, and names a field of the draft whenever it refuses', () => {
    const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('43493312300029', '11756543210', '0750655E', 'anne@ateliers.example', ''));
    const maybe = fc.option(text, { nil: null });
    fc.assert(
      fc.property(fc.record({ kind: fc.constantFrom(...ORGANISATION_KINDS), name: text, siret: text, nda: maybe, uai: maybe, contactName: text, contactEmail: text, contactPhone: maybe }), (words) => {
        const given = draft(words);
        const decision = decideOrganisation(given);
        if (decision.ok) expect(decideOrganisation(decision.value)).toEqual(decision);
        else expect(Object.keys(given)).toContain(decision.refusal.field);
      }),
    );
  });
});
