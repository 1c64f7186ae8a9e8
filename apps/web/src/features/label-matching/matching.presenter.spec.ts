import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { LabelRowShownFragment as Row } from '../../gql/graphql.ts';
import { decisionsOn, rowFacts, rowTone, stateOf, stateOptions, whereIs, whyIt } from './matching.presenter.ts';

const { t } = createMessages('fr');
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
const row: Row = { id: 'r', version: 0, fileName: 'fabriques.csv', line: 12, state: 'DOUBTFUL', reason: null, field: null, value: null, labelName: 'Fabriques de Territoire', ref: 'fab-1', grantedOn: null, name: 'La Forge', commune: 'Vesoul', departmentCode: null, inFile: true, place: null, candidates: [] };

describe('a row of a register', () => {
  it('says what its file says, and where', () => expect(rowFacts(row, t).map(plain)).toEqual(['Fabriques de Territoire · fab-1 · Vesoul', 'fabriques.csv, ligne 12']));

  it.each([['DOUBTFUL', ['CHOOSE', 'NO_PLACE', 'SET_ASIDE']], ['SET_ASIDE', ['CHOOSE', 'NO_PLACE', 'UNDO']], ['MATCHED', ['UNDO']], ['REJECTED', []]] as const)('that is %s can be decided on by %j', (state, decisions) => {
    expect(decisionsOn({ state, candidates: [] })).toEqual(decisions);
  });

  it('says by what a place may be it, and how far it is', () => {
    expect([plain(whyIt({ reason: 'LIKE_NAME', metres: 850 }, { t, locale: 'fr' })), whyIt({ reason: 'SAME_ID', metres: null }, { t, locale: 'fr' })]).toEqual(['nom proche, même commune, à 850 m', 'même identifiant']);
    expect(whereIs({ addressLine: '3 rue des Ateliers', communeName: 'Vesoul' })).toBe('3 rue des Ateliers, Vesoul');
  });
});

it('every state is shown with its rows, those in doubt first of all', () => {
  expect([stateOf(new URLSearchParams()), stateOf(new URLSearchParams('etat=MATCHED')), stateOf(new URLSearchParams('etat=AUTRE'))]).toEqual(['DOUBTFUL', 'MATCHED', 'DOUBTFUL']);
  expect(stateOptions([{ state: 'DOUBTFUL', count: 41 }], t).map(({ label }) => plain(label)).slice(1, 3)).toEqual(['Rapprochés à la main (0)', 'À vérifier (41)']);
  expect([rowTone('CHOSEN'), rowTone('DOUBTFUL'), rowTone('REJECTED'), rowTone('NO_PLACE')]).toEqual(['ok', 'warn', 'no', 'info']);
});
