import { describe, expect, it } from '@jest/globals';
import { type Criterion, emptyDraft, type ProgrammeDraft, programmeChanges, programmeFaults } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { parseWriting } from '../../shell/writing/parse-writing.ts';
import { asksOf, changesInWords, codeFrom, consequences, contentOf, faultInWords, openedBy, problemOf, sayOr } from './editing.presenter.ts';

const says = { t: createMessages('fr').t, locale: 'fr' as const };
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
const words = (fr: string, en = fr) => ({ fr, en });
const asked = { help: words(''), weight: 10, mandatory: false, shownWhen: null, fact: null };
const open: Criterion = { ...asked, kind: 'YES_NO', code: 'C1', title: words('Ouvert ?', 'Open?') };
const days: Criterion = { ...asked, kind: 'NUMBER', code: 'C2', title: words('Jours', ''), unit: words('jours', 'days'), least: 0, most: 7, enough: 3, shownWhen: { match: 'ALL', tests: [{ criterion: 'C1', is: ['YES'] }] } };
const kind: Criterion = { ...asked, kind: 'CHOICE', code: 'C3', title: words('Titre'), choices: [{ code: 'A', title: words('Bail', 'Lease') }], shownWhen: { match: 'ANY', tests: [{ criterion: 'C2', atLeast: 2 }] } };
const lease: Criterion = { ...asked, kind: 'EVIDENCE', code: 'C4', title: words('Bail'), accepts: ['PDF'], expires: true };
const draftOf = (...criteria: readonly Criterion[]): ProgrammeDraft => ({ ...emptyDraft(words('Label')), purpose: words('Pour tous'), grid: { threshold: 60, families: [{ code: 'F1', title: words('Accueil'), threshold: null, criteria }] } });

describe('what is to be mended', () => {
  const faultsOf = (draft: ProgrammeDraft) => programmeFaults(draft, parseWriting).map((fault) => plain(faultInWords(fault, draft, says)));
  it('is told by its place and its remedy', () => {
    expect(faultsOf(draftOf({ ...open, help: words('## Haut\n\n![](https://a.example/b.png)', '[ici](https://a.example)') }, days))).toEqual([
      'Jours : Écrivez le titre en français et en anglais, et celui de chaque réponse.',
      'Ouvert ?, aide en français : Un titre n’est pas au bon niveau. Commencez par quatre dièses, puis cinq sous lui, sans en sauter.',
      'Ouvert ?, aide en français : Une image n’a pas de texte. Entre ses crochets, dites ce qu’elle montre.',
      'Ouvert ?, aide en anglais : Un lien ne dit pas où il mène. Remplacez « ici » ou « en savoir plus » par le nom de la page.',
    ]);
    expect(faultsOf({ ...draftOf(open), name: words('', 'Label') })).toEqual(['Le label : Donnez un nom au label, en français et en anglais.']);
  });

  it('leads to where it is mended', () => {
    const draft = draftOf();
    expect(openedBy({ code: 'NAME_MISSING', at: null, field: 'name.fr' }, draft)).toEqual({ kind: 'PROGRAMME' });
    expect(openedBy({ code: 'FAMILY_EMPTY', at: 'F1', field: null }, draft)).toEqual({ kind: 'FAMILY', code: 'F1' });
    const twins = draftOf({ ...open, code: 'F1' });
    expect(openedBy({ code: 'TITLE_MISSING', at: 'F1', field: null }, twins)).toEqual({ kind: 'CRITERION', code: 'F1' });
    expect(openedBy({ code: 'THRESHOLD_UNFIT', at: 'F1', field: null }, twins)).toEqual({ kind: 'FAMILY', code: 'F1' });
    expect(problemOf([{ code: 'TOO_LONG', at: 'C1', field: 'help.fr' }], 'C1', 'help.fr', says)).toContain('4 000');
    expect(problemOf([], 'C1', 'help.fr', says)).toBeNull();
  });
});

it('what a version changes is told line by line, and publishing in numbers', () => {
  const [from, to] = [draftOf(open, lease), { ...draftOf({ ...open, weight: 5 }, kind), name: words('Autre') }];
  const changes = programmeChanges(from, to);
  expect(changesInWords(changes, from, to, says).map(plain)).toEqual(['Le nom change.', 'Modifié : Ouvert ?', 'Nouveau : Titre', 'Retiré : Bail']);
  expect(consequences({ draft: to, changes, places: 12, published: 3 }, says).map(plain)).toEqual([
    'Elle demande 2 critères : 1 nouveau, 1 modifié, 1 retiré.', '12 lieux ouverts pourront la demander.', 'Elle remplace la version 3. Les dossiers déjà commencés gardent la leur.', 'Une fois publiée, elle ne change plus. Pour corriger, il faudra une version de plus.',
  ]);
  expect(consequences({ draft: to, changes: null, places: 0, published: null }, says).map(plain)[0]).toBe('Elle demande 2 critères : 2 nouveaux, aucun modifié, aucun retiré.');
});

it('a draft is read as places will read it, in each language', () => {
  const asks = asksOf(draftOf(open, days, kind, lease), 'en').families[0]?.criteria;
  expect(asks?.map(({ title }) => title)).toEqual(['Open?', '', 'Titre', 'Bail']);
  expect(asks?.[1]).toMatchObject({ unit: 'days', enough: 3, shownWhen: { tests: [{ criterion: 'C1', is: ['YES'], atLeast: null }] } });
  expect(asks?.[2]).toMatchObject({ choices: [{ code: 'A', title: 'Lease' }], shownWhen: { tests: [{ atLeast: 2, is: null }] } });
  expect(asks?.[3]).toMatchObject({ accepts: ['PDF'], expires: true });
  expect(sayOr(words('', 'Only'), 'none', 'fr')).toBe('Only');
  expect(sayOr(words(' '), 'none', 'fr')).toBe('none');
});

it('a name gives an address; what the service keeps is read', () => {
  expect([codeFrom('Prêt pour l’été 2027 !'), codeFrom('  42 lieux'), codeFrom('…')]).toEqual(['PRET_POUR_L_ETE_2027', 'LIEUX', '']);
  expect(contentOf(JSON.stringify(draftOf(open)))).toEqual(draftOf(open));
  expect(() => contentOf('{}')).toThrow('cannot be read');
});
