import fc from 'fast-check';
import { decideLabelRow, LABEL_ROW_DECISIONS, LABEL_ROW_STATES, type LabelRowDecision, type LabelRowState } from './label-import.ts';
import { type KnownPlace, matchPlace, namesAlike, placeNameKey, type SoughtPlace } from './match-place.ts';

const sought = (more: Partial<SoughtPlace>): SoughtPlace => ({ ref: 'fabt-1', pivot: null, name: null, inseeCode: null, departmentCode: null, position: null, ...more });
const known = (id: string, more: Partial<KnownPlace>): KnownPlace => ({ id, sourceId: `cget-${id}`, pivot: null, name: 'La Forge', inseeCode: '70550', departmentCode: '70', position: { longitude: 6.15, latitude: 47.62 }, ...more });
const near = { longitude: 6.16, latitude: 47.63 };

describe('the name of a place', () => {
  it.each([
    ['Tiers-Lieu « La Forge »', 'la forge', true],
    ['L’Étape numérique', 'Etape Numerique', true],
    ['Pangloss Labs', 'Pangloss', true],
    ['Le Moulin Digital', 'Moulin Digitale', true],
    ['La Forge', 'La Ferme', false],
    ['Tiers-lieu', 'La Forge', false],
    ['Le Dix', 'Dix-huit', false],
  ])('%s and %s', (one, other, alike) => expect(namesAlike(one, other)).toBe(alike));

  it('is never nothing while it has a letter', () => expect([placeNameKey('Le Tiers-Lieu'), placeNameKey('—')]).toEqual(['le tiers lieu', '']));
});

describe('a row of a register', () => {
  it.each<[string, Partial<SoughtPlace>, readonly KnownPlace[], string]>([
    ['is known by its identifier, where the department agrees', { ref: 'fs-1', departmentCode: '70' }, [known('a', { sourceId: 'fs-1' })], 'MATCHED SAME_ID'],
    ['… where it says another, a person must look', { ref: 'fs-1', departmentCode: '25' }, [known('a', { sourceId: 'fs-1' })], 'DOUBTFUL SAME_ID'],
    ['… and a short number there is nobody’s', { ref: '12', departmentCode: '25' }, [known('a', { sourceId: '12' })], 'UNMATCHED'],
    ['… nor for sure by a number that may be anybody’s', { ref: '12', departmentCode: '70' }, [known('a', { sourceId: '12' })], 'DOUBTFUL SAME_ID'],
    ['… nor where the name is another’s', { ref: 'fs-1', name: 'Le Moulin', inseeCode: '70001' }, [known('a', { sourceId: 'fs-1' })], 'DOUBTFUL SAME_ID'],
    ['two of one identifier are a doubt', { ref: 'fs-1', departmentCode: '70' }, [known('a', { sourceId: 'fs-1' }), known('b', { sourceId: 'fs-1' })], 'DOUBTFUL SAME_ID SAME_ID'],
    ['is known by name and commune', { name: 'Tiers-lieu La Forge', inseeCode: '70550' }, [known('a', {}), known('b', { name: 'Le Moulin' })], 'MATCHED SAME_NAME'],
    ['an arrondissement is its city', { name: 'La Forge', inseeCode: '75056' }, [known('a', { inseeCode: '75111', departmentCode: '75' })], 'MATCHED SAME_NAME'],
    ['two of one name in a commune are a doubt', { name: 'La Forge', inseeCode: '70550' }, [known('a', {}), known('b', {})], 'DOUBTFUL SAME_NAME SAME_NAME'],
    ['a name that is nearly the same is one', { name: 'La Forge de Vesoul', inseeCode: '70550' }, [known('a', {})], 'DOUBTFUL LIKE_NAME'],
    ['and the same name a few kilometres away', { name: 'La Forge', inseeCode: '70285', position: near }, [known('a', {})], 'DOUBTFUL SAME_NAME_NEARBY'],
    ['not at the other end of the country', { name: 'La Forge', inseeCode: '13055', position: { longitude: 5.37, latitude: 43.3 } }, [known('a', {})], 'UNMATCHED'],
    ['the surer of two is it', { name: 'La Forge', inseeCode: '70550', position: near }, [known('b', { name: 'La Forge numérique' }), known('a', {})], 'MATCHED SAME_NAME LIKE_NAME'],
    ['the number of its body alone is a doubt', { pivot: '43493312300029', name: 'Le Moulin', inseeCode: '70001' }, [known('a', { pivot: '43493312300029' })], 'DOUBTFUL SAME_PIVOT'],
    ['with its name it is none', { pivot: '43493312300029', name: 'La Forge', inseeCode: '70001', departmentCode: '70' }, [known('a', { pivot: '43493312300029' })], 'MATCHED SAME_PIVOT'],
    ['without a name and without an identifier it is nobody', {}, [known('a', {})], 'UNMATCHED'],
  ])('%s', (_sentence, row, among, expected) => {
    const { state, candidates } = matchPlace(sought(row), among);
    expect([state, ...candidates.map(({ reason }) => reason)].join(' ')).toBe(expected);
  });

  it('is matched alike in whatever order places are looked at, and says how far they are', () => {
    const names = fc.constantFrom('La Forge', 'Tiers-lieu La Forge', 'La Forge numérique', 'Le Moulin');
    const places = fc.array(fc.record({ name: names, inseeCode: fc.constantFrom('70550', '70285', null), sourceId: fc.constantFrom('fs-1', 'cget-2') }), { maxLength: 6 });
    fc.assert(
      fc.property(places, names, (list, name) => {
        const among = list.map((place, index) => known(String(index), place));
        const row = sought({ ref: 'fs-1', name, inseeCode: '70550', departmentCode: '70', position: near });
        const one = matchPlace(row, among);
        expect(matchPlace(row, [...among].reverse())).toEqual(one);
        expect(one.candidates.every(({ metres }) => metres !== null && metres < 2_000)).toBe(true);
        expect(one.state === 'UNMATCHED').toBe(one.candidates.length === 0);
      }),
    );
  });
});

describe('deciding on a row', () => {
  it.each<[LabelRowState, LabelRowDecision, string]>([
    ['DOUBTFUL', 'CHOOSE', 'CHOSEN'], ['UNMATCHED', 'CHOOSE', 'CHOSEN'], ['UNMATCHED', 'NO_PLACE', 'NO_PLACE'], ['DOUBTFUL', 'SET_ASIDE', 'SET_ASIDE'], ['SET_ASIDE', 'CHOOSE', 'CHOSEN'],
    ['SET_ASIDE', 'SET_ASIDE', 'DECIDED_ALREADY'], ['MATCHED', 'CHOOSE', 'DECIDED_ALREADY'], ['MATCHED', 'UNDO', 'DOUBTFUL'], ['CHOSEN', 'UNDO', 'DOUBTFUL'], ['DOUBTFUL', 'UNDO', 'NOTHING_TO_UNDO'], ['REJECTED', 'CHOOSE', 'DECIDED_ALREADY'],
  ])('%s, %s', (state, decision, expected) => {
    const result = decideLabelRow({ state, hasCandidates: true }, decision);
    expect(result.ok ? result.value : result.refusal).toBe(expected);
  });

  it('what was decided can be undone, and is then as it was found', () => {
    for (const state of LABEL_ROW_STATES) for (const decision of LABEL_ROW_DECISIONS) {
      const after = decideLabelRow({ state, hasCandidates: false }, decision);
      if (!after.ok || decision === 'UNDO') continue;
      expect(decideLabelRow({ state: after.value, hasCandidates: false }, 'UNDO')).toEqual({ ok: true, value: 'UNMATCHED' });
    }
  });
});
