import fc from 'fast-check';
import { aBooking, at } from '../testing/builders.ts';
import { BOOKING_MACHINE, BOOKING_STATUSES, isOccupying, OCCUPYING } from './booking-status.ts';
import { displayName } from './display-name.ts';
import { isEmail } from './email.ts';
import { cleanName } from './person-name.ts';
import { statusAt } from './status-at.ts';

describe('a name', () => {
  it.each([
    ['  Jean \t\n Marc ', 'Jean Marc'],
    ['Zoe\u0308', 'Zoë'],
    ['Ann\u202Ee\u2066', 'Anne'],
    ['A\u0000l\u001Bi', 'Ali'],
    ['Ali\uD800', 'Ali'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ["D'Arc-Łukasz", "D'Arc-Łukasz"],
    ['a \u200B b', 'a b'],
    ['—', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  it('once cleaned stays as it is, and can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = cleanName(text);
        expect(cleanName(name)).toBe(name);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  it.each([
    ['Camille', 'Dupont', 'Camille D.'],
    ['Camille', "d'Estaing", 'Camille D.'],
    ['Élise', 'émond', 'Élise É.'],
    ['محمد', 'العلي', 'محمد ا.'],
    ['Camille', null, 'Camille'],
    [null, null, null],
  ])('%s %s is shown as %s', (givenName, familyName, shown) => {
    expect(displayName({ givenName, familyName })).toBe(shown);
  });
});

describe('an e-mail address', () => {
  it.each(['a@b.fr', 'prenom.nom+escale@sous.domaine.example.org', 'é@exemple.fr', `${'a'.repeat(64)}@${'b'.repeat(60)}.fr`])('may be %s', (text) => {
    expect(isEmail(text)).toBe(true);
  });

  it.each([
    'a', 'a@', '@b.fr', 'a@b', 'a@b.', 'a@.fr', 'a@b..fr', 'a b@c.fr', 'a@b@c.fr', 'a@b.fr\nBcc: x@y.fr', '"a"@b.fr', 'a@b.fr,c@d.fr', '<a@b.fr>',
    `${'a'.repeat(65)}@b.fr`, `a@${'b'.repeat(250)}.fr`, 'a\u202E@b.fr',
  ])('may not be %j', (text) => {
    expect(isEmail(text)).toBe(false);
  });
});

describe('the status of a booking', () => {
  const until = at('2026-06-01T06:00:00Z');

  it.each([
    ['HELD', until, '2026-06-01T05:59:59Z', 'HELD'],
    ['HELD', until, '2026-06-01T06:00:00Z', 'EXPIRED'],
    ['HELD', null, '2030-01-01T00:00:00Z', 'HELD'],
    ['CONFIRMED', until, '2030-01-01T00:00:00Z', 'CONFIRMED'],
  ] as const)('%s until %s reads at %s as %s', (status, holdExpiresAt, now, expected) => {
    expect(statusAt(aBooking({ status, holdExpiresAt }), at(now))).toBe(expected);
  });

  it('takes its units while held, confirmed and present', () => {
    expect(BOOKING_STATUSES.filter(isOccupying)).toEqual([...OCCUPYING]);
  });

  it('never leaves a final state', () => {
    for (const final of BOOKING_MACHINE.finals) expect(isOccupying(final)).toBe(false);
  });
});
