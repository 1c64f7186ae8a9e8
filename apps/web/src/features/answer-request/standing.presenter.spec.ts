import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { RequestAskedFragment } from '../../gql/graphql.ts';
import { noticeOf, whoAsks } from './standing.presenter.ts';

const REQUEST = {
  forName: 'Loïc', placeName: 'La Forge', timeZone: 'Europe/Paris', standing: 'WAITING', dueAt: '2026-03-05T08:00:00Z', answeredAt: null, answeredBy: null, answeredByMe: false, reason: null, session: null,
} as unknown as RequestAskedFragment;
const now = new Date('2026-03-03T08:00:00Z');
const say = { t: createMessages('fr').t, locale: 'fr', zone: 'Europe/Paris' } as const;
const told = (more: Partial<RequestAskedFragment>, when = now): string => {
  const notice = noticeOf({ ...REQUEST, ...more }, when, say);
  return notice === null ? 'nothing' : [notice.title, ...notice.lines].join(' · ').replaceAll(/[\u00A0\u202F]/g, ' ');
};

describe('what became of a request', () => {
  it.each<[string, Partial<RequestAskedFragment>, string]>([
    ['waits', {}, 'nothing'],
    ['was accepted by oneself', { standing: 'ACCEPTED', answeredByMe: true, answeredAt: '2026-03-03T08:00:00Z' }, 'Vous avez accepté cette demande · La réponse a été donnée mardi 3 mars à 9 h. La personne est prévenue.'],
    ['was refused by a colleague', { standing: 'REFUSED', answeredBy: 'Hélène Noirot', reason: 'Salle en travaux' }, 'Hélène Noirot a refusé cette demande · La raison donnée : Salle en travaux'],
    ['was accepted by somebody without a name', { standing: 'ACCEPTED' }, 'L’équipe a accepté cette demande'],
    ['lapsed', { standing: 'EXPIRED' }, 'Il est trop tard pour répondre · Personne n’a répondu avant jeudi 5 mars à 9 h. Le créneau est libéré et la personne est prévenue.'],
    ['was taken back', { standing: 'TAKEN_BACK' }, 'Cette demande a été retirée · La personne ne souhaite plus venir. Il n’y a rien à faire.'],
    ['is no longer theirs', { standing: null, dueAt: null }, 'Cette demande n’est plus à vous · Vous n’êtes plus de l’équipe de La Forge. Une autre personne de l’équipe y répondra.'],
  ])('%s', (_sentence, more, words) => {
    expect(told(more)).toBe(words);
  });

  it('lapses at its deadline while one looks at it', () => {
    expect(told({}, new Date('2026-03-05T08:00:00Z'))).toContain('Il est trop tard pour répondre');
  });

  it('has no name once the person was forgotten', () => {
    expect(whoAsks({ givenName: null, familyName: null })).toBe('');
  });
});
