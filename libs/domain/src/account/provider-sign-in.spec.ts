import { decideIdentity, type IdentityFacts, type ProvidedAddress } from './provider-sign-in.ts';

const nothing: IdentityFacts = { linkedTo: null, linkingTo: null, addressOf: null, providerForStaff: false };
const verified: ProvidedAddress = { email: 'a@exemple.example', verified: true };
const unverified: ProvidedAddress = { email: 'a@exemple.example', verified: false };
const hers = { accountId: 'hers', staff: false };
const ofStaff = { accountId: 'hers', staff: true };

describe('an identity', () => {
  it.each<[string, ProvidedAddress, Partial<IdentityFacts>, unknown]>([
    ['already linked opens its account, whatever address comes with it', null, { linkedTo: 'hers', addressOf: { accountId: 'other', staff: false } }, { kind: 'ENTER', accountId: 'hers' }],
    ['new, with a verified address nobody has, makes an account', verified, {}, { kind: 'CREATE', email: 'a@exemple.example' }],
    ['new, with the verified address of an account, is attached to it', verified, { addressOf: hers }, { kind: 'ATTACH', accountId: 'hers' }],
    ['new, with an address that is not verified, opens nothing', unverified, { addressOf: hers }, 'EMAIL_UNVERIFIED'],
    ['new, with an address nobody has that is not verified, makes nothing', unverified, {}, 'EMAIL_UNVERIFIED'],
    ['new, without an address, opens nothing', null, { addressOf: hers }, 'EMAIL_UNVERIFIED'],
    ['new, opens no account of staff by its address alone', verified, { addressOf: ofStaff }, 'STAFF_LINKS_FIRST'],
    ['of a provider for staff does', verified, { addressOf: ofStaff, providerForStaff: true }, { kind: 'ATTACH', accountId: 'hers' }],
    ['asked for from inside is linked, whatever address comes with it', unverified, { linkingTo: 'mine', addressOf: ofStaff }, { kind: 'ATTACH', accountId: 'mine' }],
    ['asked for from inside and there already changes nothing', null, { linkingTo: 'mine', linkedTo: 'mine' }, { kind: 'ENTER', accountId: 'mine' }],
    ['of somebody else is not taken from them', verified, { linkingTo: 'mine', linkedTo: 'hers' }, 'IDENTITY_TAKEN'],
  ])('%s', (_, address, facts, expected) => {
    const decision = decideIdentity(address, { ...nothing, ...facts });
    expect(decision.ok ? decision.value : decision.refusal).toEqual(expected);
  });
});
