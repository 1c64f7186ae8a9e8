import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { KioskFactsFragment as Kiosk } from '../../gql/graphql.ts';
import { codeLeft, isSilent, kioskBadge, kioskLines, type Speaking } from './kiosk-lines.presenter.ts';

const { t } = createMessages('fr');
const speaking: Speaking = { t, locale: 'fr', timeZone: 'Europe/Paris' };
const NOW = new Date('2026-03-03T09:00:00Z');
const ago = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const PAIRED = {
  __typename: 'Kiosk', id: '1', name: 'Accueil', state: 'PAIRED', codeExpiresAt: ago(100), pairedAt: ago(105), revokedAt: null, lastSeenAt: ago(0), toldAllAt: null, pending: null, clockOffsetMs: null, batteryPercent: null,
  charging: null, appVersion: null, storagePersisted: null,
} as unknown as Kiosk;
/** As the screens read, without the spaces that do not break. */
const said = (more: Partial<Kiosk>): readonly string[] => kioskLines({ ...PAIRED, ...more }, NOW, speaking).map(({ words, warns }) => `${warns ? '! ' : ''}${words}`.replace(/[\u00A0\u202F]/gu, ' '));

describe('when a kiosk was last seen', () => {
  it.each([
    [0, 'Vue à l’instant.'],
    [1, 'Vue il y a 1 minute.'],
    [10, 'Vue il y a 10 minutes.'],
    [11, '! Pas vue depuis 11 minutes. Si le lieu est ouvert, regardez si la tablette est allumée et connectée.'],
    [119, '! Pas vue depuis 1 heure. Si le lieu est ouvert, regardez si la tablette est allumée et connectée.'],
    [24 * 60, '! Pas vue depuis lundi 2 mars à 10 h. Si le lieu est ouvert, regardez si la tablette est allumée et connectée.'],
    // The clock of the reader is behind that of the service.
    [-3, 'Vue à l’instant.'],
  ])('%i minutes ago', (minutes, words) => expect(said({ lastSeenAt: ago(minutes) })[0]).toBe(words));

  it('is pointed out after ten minutes, of a paired one only', () => {
    expect(kioskBadge({ ...PAIRED, lastSeenAt: ago(11) }, NOW, t)).toEqual({ words: 'Silencieuse', tone: 'warn' });
    expect(kioskBadge(PAIRED, NOW, t)).toEqual({ words: 'Associée', tone: 'ok' });
    expect(isSilent({ state: 'REVOKED', lastSeenAt: ago(500) }, NOW)).toBe(false);
  });
});

describe('what a kiosk says of itself', () => {
  it.each<[string, Partial<Kiosk>, string]>([
    ['nothing yet', {}, 'Elle n’a pas encore dit ce qu’elle garde.'],
    ['that it keeps one fact', { pending: 1, toldAllAt: ago(9) }, '! 1 élément gardé sur la tablette, pas encore envoyé.'],
    ['that it keeps several', { pending: 12 }, '! 12 éléments gardés sur la tablette, pas encore envoyés.'],
    ['that all is sent', { pending: 0 }, 'Tout est envoyé.'],
    ['when all was sent', { pending: 0, toldAllAt: ago(1) }, 'Tout était envoyé mardi 3 mars à 9 h 59.'],
    ['that its clock is right', { clockOffsetMs: -29_999 }, 'Son horloge est à l’heure.'],
    ['that its clock is ahead', { clockOffsetMs: 30_000 }, '! Son horloge avance de 1 min.'],
    ['that its clock is an hour behind', { clockOffsetMs: -3_600_000 }, '! Son horloge retarde de 1 h.'],
    ['that its battery is low', { batteryPercent: 15 }, '! Batterie : 15 %.'],
    ['that its low battery is charging', { batteryPercent: 15, charging: true }, 'Batterie : 15 %, en charge.'],
    ['that its browser promised nothing', { storagePersisted: false }, '! Son navigateur peut effacer ce qu’elle note s’il manque de place.'],
    ['that its browser keeps what is stored', { storagePersisted: true }, 'Son navigateur garde ce qu’elle note.'],
    ['its version', { appVersion: '1.2.0' }, 'Version 1.2.0.'],
  ])('%s', (_what, more, words) => expect(said(more)).toContain(words));

  it('leaves out what it has not said', () => expect(said({})).toHaveLength(3));
});

describe('a kiosk that is not paired', () => {
  it('waits with a code, or one that is over', () => {
    expect(said({ state: 'WAITING', codeExpiresAt: ago(-5) })).toEqual(['Son code est valable jusqu’à 10 h 05.']);
    expect(said({ state: 'WAITING', codeExpiresAt: ago(0) })).toEqual(['Son code n’est plus valable.']);
  });

  it('was revoked, with what it had not sent', () => {
    expect(said({ state: 'REVOKED', revokedAt: ago(60), pending: 0 })).toEqual(['Retirée mardi 3 mars à 9 h.']);
    expect(said({ state: 'REVOKED', revokedAt: ago(60), pending: 2 })[1]).toMatch(/^2 éléments n’étaient pas encore envoyés/);
  });
});

describe('how long a code may be typed', () => {
  it.each([
    [10, 'Valable encore 10 minutes.'],
    [1.5, 'Valable encore 1 minute.'],
    [0.5, 'Valable encore moins d’une minute.'],
    [0, 'Ce code n’est plus valable.'],
  ])('%d minutes', (minutes, words) => expect(codeLeft(ago(-minutes), NOW, t)).toEqual({ over: minutes === 0, words }));
});
