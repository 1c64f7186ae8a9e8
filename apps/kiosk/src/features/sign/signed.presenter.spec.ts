import { describe, expect, it } from '@jest/globals';
import type { AnomalyCode, EventAnswer } from '@escale/domain';
import { createMessages } from '@escale/messages';
import type { Standing } from '../check-in/standing.presenter.ts';
import { absentNotice, signedStanding, signedView } from './signed.presenter.ts';

const { t } = createMessages('fr');
const standing = (outcome: NonNullable<EventAnswer>['outcome'] | null, anomalies: readonly AnomalyCode[] = []) => signedStanding(new Map<string, EventAnswer>([['one', outcome === null ? null : { outcome, anomalies, fault: null }]]), 'one');

describe('a signature', () => {
  it.each<[Standing, ReturnType<typeof standing>]>([
    ['KEPT', standing(null)],
    ['KEPT', signedStanding(new Map(), 'one')],
    ['SENT', standing('ACCEPTED')],
    ['SENT', standing('DUPLICATE')],
    ['SENT', standing('ACCEPTED_WITH_ANOMALY', ['SECOND_SIGNATURE', 'CLOCK_UNSURE', 'OUTSIDE_HOURS'])],
    ['NOT_AS_PLANNED', standing('ACCEPTED_WITH_ANOMALY', ['SIGNER_NOT_EXPECTED'])],
    ['NOT_AS_PLANNED', standing('ACCEPTED_WITH_ANOMALY', ['CLOCK_UNSURE', 'CANCELLED_BUT_PRESENT'])],
    ['REFUSED', standing('REJECTED')],
  ])('is %s', (expected, seen) => {
    expect(seen).toBe(expected);
  });

  it.each<[Standing | null, string, string]>([
    ['SENT', 'ok', 'Awa D., c’est signé'],
    ['KEPT', 'kept', 'Awa D., c’est gardé ici'],
    ['NOT_AS_PLANNED', 'no', 'Voyez l’équipe'],
    ['REFUSED', 'no', 'Voyez l’équipe'],
    [null, 'no', 'La borne ne peut rien garder'],
  ])('that is %s is told in %s', (where, tone, title) => {
    expect(signedView(where, { name: 'Awa D.', half: 'ce matin' }, { t })).toMatchObject({ tone, title });
    expect(signedView(where, { name: null, half: 'ce matin' }, { t }).title).not.toContain('{name}');
  });

  it.each<[Standing | null, string]>([['SENT', 'ok'], ['KEPT', 'warn'], ['NOT_AS_PLANNED', 'no'], ['REFUSED', 'no'], [null, 'no']])('an absence that is %s is told in %s', (where, tone) => {
    expect(absentNotice(where, 'Léo M.', { t })).toMatchObject({ tone, words: expect.stringContaining('Léo M.') });
  });
});
