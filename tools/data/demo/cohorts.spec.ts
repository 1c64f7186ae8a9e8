import { type CohortDraft, decideCohort, decideLearner, isMinor, type LearnerDraft, localDay } from '@escale/domain';
import { expect, test } from '@jest/globals';
import { network } from './network-for-specs.ts';

test('the group of the demonstration says what a real one could say', () => {
  const [cohort] = network.cohorts;
  if (cohort === undefined) throw new Error('There is no group.');
  const { learners, trainerIds, id, organisationId, ...draft } = cohort;
  expect(decideCohort(draft as CohortDraft)).toEqual({ ok: true, value: draft });
  expect([id, ...trainerIds].every((each) => each.length === 36)).toBe(true);
  expect(network.people.filter(({ grants }) => grants.some(({ role, scopeId }) => role === 'TRAINER' && scopeId === organisationId)).map((person) => person.id)).toEqual(trainerIds);
  // The eve of the first day: whoever is a minor today was one then.
  const day = localDay(cohort.startsOn);
  expect(learners.filter(({ birthDate }) => birthDate !== null && isMinor(localDay(birthDate), day))).toHaveLength(2);
  for (const { id: _, paperRecordedBy, consent, ...learner } of learners) {
    expect(decideLearner({ ...learner, onPaper: consent === 'ON_PAPER' } as LearnerDraft, day)).toEqual({ ok: true, value: { ...learner, consent } });
    expect(paperRecordedBy !== null).toBe(consent === 'ON_PAPER');
  }
});
