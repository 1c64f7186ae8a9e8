import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { membersView, memberWords } from './members.presenter.ts';

describe('the page of a team', () => {
  it.each([
    ['its manager', 'VERIFIED', true, 'ALL'],
    ['its trainer', 'VERIFIED', false, 'NAMES'],
    ['its manager while it is suspended', 'SUSPENDED', true, 'ALL'],
    ['its trainer while it is suspended', 'SUSPENDED', false, 'NAMES'],
    ['who entered it, before the answer', 'REQUESTED', true, 'REQUESTED'],
    ['who entered it, refused', 'REFUSED', true, 'REFUSED'],
  ] as const)('for %s', (_, standing, speaksFor, expected) => {
    expect(membersView({ standing, speaksFor })).toBe(expected);
  });
});

describe('one of a team', () => {
  it.each([
    ['fr', 'Ana', 'Blanc', ['ORGANISATION_MANAGER', 'TRAINER'], { name: 'Ana Blanc', roles: 'Responsable de structure, Formateur' }],
    ['fr', null, null, ['TRAINER'], { name: 'Sans nom', roles: 'Formateur' }],
    ['en', 'Ana', null, ['TRAINER'], { name: 'Ana', roles: 'Trainer' }],
  ] as const)('in %s: %s %s', (locale, givenName, familyName, roles, expected) => {
    expect(memberWords({ givenName, familyName, roles: [...roles] }, createMessages(locale).t)).toEqual(expected);
  });
});
