import fc from 'fast-check';
import { type Actor, actsOn, ACTORS, APPLICATION_ACT_NAMES, APPLICATION_ACTS, APPLICATION_STATES, type ApplicationAct, type ApplicationNeed, DECIDED_STATES, ruleOf } from './application.ts';
import { APPLICATION_REASON_MOST, type ApplicationFacts, type ApplicationWish, decideApplication } from './decide-application.ts';

const now = new Date('2026-05-04T10:00:00Z');
const later = new Date('2026-05-05T10:00:00Z');
const facts = (more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  state: 'UNDER_REVIEW', revision: 4, missing: 0, corrections: { open: 0, answered: 0 }, score: { unmarked: 0, passes: true }, visit: { required: false, planned: false, reported: false },
  committee: { needed: true, onAgenda: true, voted: null }, silence: 'NONE', dueAt: later, reapplyFrom: null, ...more,
});
const wish = (act: ApplicationAct, more: Partial<ApplicationWish> = {}): ApplicationWish => ({ act, actor: ruleOf(act).by[0] as Actor, revision: 4, reason: 'Parce que', sworn: true, reservations: 0, ...more });
const said = (given: ApplicationWish, known: ApplicationFacts): string => {
  const decision = decideApplication(given, known, now);
  if (decision.ok) return decision.value;
  return decision.refusal.code === 'NEED_UNMET' ? decision.refusal.needs.join(' ') : decision.refusal.code;
};

describe('an act on a file', () => {
  it.each<[string, ApplicationWish, Partial<ApplicationFacts>, string]>([
    ['is sent whole and sworn', wish('SUBMIT'), { state: 'DRAFT' }, 'SUBMITTED'],
    ['says all that is missing at once', wish('SUBMIT', { sworn: false }), { state: 'DRAFT', missing: 2, reapplyFrom: later }, 'NOTHING_MISSING SWORN_STATEMENT REAPPLICATION_ALLOWED'],
    ['may be sent again from the day on which it may', wish('SUBMIT'), { state: 'DRAFT', reapplyFrom: now }, 'SUBMITTED'],
    ['asks for corrections only with one', wish('ASK_CORRECTIONS'), {}, 'CORRECTION_OPEN'],
    ['asks for corrections', wish('ASK_CORRECTIONS'), { corrections: { open: 1, answered: 0 } }, 'CORRECTION_REQUESTED'],
    ['gives them back once each is answered', wish('SEND_CORRECTIONS'), { state: 'CORRECTION_REQUESTED', corrections: { open: 1, answered: 2 } }, 'ALL_CORRECTIONS_ANSWERED'],
    ['is complete without anything open', wish('FIND_COMPLETE'), { state: 'COMPLETENESS_CHECK' }, 'UNDER_REVIEW'],
    ['goes before the committee after its visit', wish('PUT_BEFORE_COMMITTEE'), { visit: { required: true, planned: true, reported: false } }, 'VISIT_DONE_IF_REQUIRED'],
    ['goes before the committee with every criterion marked', wish('PUT_BEFORE_COMMITTEE'), { score: { unmarked: 3, passes: false } }, 'ALL_MARKED'],
    ['is granted as the committee voted', wish('GRANT'), { state: 'COMMITTEE', committee: { needed: true, onAgenda: true, voted: 'GRANT' } }, 'GRANTED'],
    ['is not granted when it voted no', wish('GRANT'), { state: 'COMMITTEE', committee: { needed: true, onAgenda: true, voted: 'REFUSE' } }, 'QUORUM_AND_VOTE'],
    ['is not granted below the grid', wish('GRANT'), { state: 'COMMITTEE', score: { unmarked: 0, passes: false }, committee: { needed: true, onAgenda: true, voted: 'GRANT' } }, 'GRID_PASSED_OR_RESERVATIONS'],
    ['is granted below the grid on conditions', wish('GRANT', { reservations: 1 }), { state: 'COMMITTEE', score: { unmarked: 0, passes: false }, committee: { needed: true, onAgenda: true, voted: 'GRANT' } }, 'GRANTED'],
    ['is refused with a reason', wish('REFUSE', { reason: ' ' }), { state: 'COMMITTEE', committee: { needed: true, onAgenda: true, voted: 'REFUSE' } }, 'REASON'],
    ['is refused with a reason that can be read', wish('REFUSE', { reason: 'x'.repeat(APPLICATION_REASON_MOST + 1) }), { state: 'COMMITTEE', committee: { needed: true, onAgenda: true, voted: 'REFUSE' } }, 'REASON'],
    ['is decided without a committee only where there is none', wish('GRANT_ALONE'), {}, 'NO_COMMITTEE_IN_PROGRAMME'],
    ['is decided by silence once it is late', wish('GRANT_BY_SILENCE'), { silence: 'ACCEPT', dueAt: now }, 'GRANTED'],
    ['is not decided by silence before', wish('GRANT_BY_SILENCE'), { silence: 'ACCEPT', dueAt: later }, 'DEADLINE_PASSED'],
    ['is not decided by silence while the clock stands', wish('REFUSE_BY_SILENCE'), { silence: 'REFUSE', dueAt: null }, 'DEADLINE_PASSED'],
    ['is not decided by silence where silence means nothing', wish('REFUSE_BY_SILENCE'), { dueAt: now }, 'SILENCE_REFUSES'],
    ['is opened again with a reason', wish('REOPEN'), { state: 'REFUSED' }, 'UNDER_REVIEW'],
    ['is taken back by its place', wish('WITHDRAW', { reason: null }), { state: 'COMMITTEE' }, 'CLOSED_WITHOUT_ACTION'],
    ['is not what somebody else saw', wish('TAKE', { revision: 3 }), { state: 'SUBMITTED' }, 'CHANGED_MEANWHILE'],
    ['is not of this state', wish('TAKE'), { state: 'GRANTED' }, 'STATE_UNFIT'],
    ['is not for a reviewer to decide', wish('GRANT', { actor: 'REVIEWER' }), { state: 'COMMITTEE', committee: { needed: true, onAgenda: true, voted: 'GRANT' } }, 'STATE_UNFIT'],
    ['may be a coordinator’s where it is a reviewer’s', wish('TAKE', { actor: 'COORDINATOR' }), { state: 'SUBMITTED' }, 'COMPLETENESS_CHECK'],
  ])('%s', (_sentence, given, known, expected) => {
    expect(said(given, facts(known))).toBe(expected);
  });

  it('is always somebody’s, leaves a letter or changes nothing the place must know, and needs a reason where it goes against the place', () => {
    for (const act of APPLICATION_ACT_NAMES) expect(ruleOf(act).by.length).toBeGreaterThan(0);
    for (const act of ['REFUSE', 'REFUSE_ALONE', 'CLOSE', 'REOPEN', 'ADJOURN'] as const) expect(APPLICATION_ACTS[act].needs as readonly ApplicationNeed[]).toContain('REASON');
    for (const state of DECIDED_STATES) expect(ACTORS.flatMap((actor) => actsOn(state, actor))).toEqual(['REOPEN']);
  });

  it('moves along its table, or not at all', () => {
    const known = fc.record({
      state: fc.constantFrom(...APPLICATION_STATES), missing: fc.nat(2), corrections: fc.record({ open: fc.nat(2), answered: fc.nat(2) }), score: fc.record({ unmarked: fc.nat(1), passes: fc.boolean() }),
      visit: fc.record({ required: fc.boolean(), planned: fc.boolean(), reported: fc.boolean() }), committee: fc.record({ needed: fc.boolean(), onAgenda: fc.boolean(), voted: fc.constantFrom('GRANT' as const, 'REFUSE' as const, null) }),
      silence: fc.constantFrom('NONE' as const, 'ACCEPT' as const, 'REFUSE' as const), dueAt: fc.constantFrom(now, later, null), reapplyFrom: fc.constantFrom(now, later, null),
    });
    fc.assert(
      fc.property(known, fc.constantFrom(...APPLICATION_ACT_NAMES), fc.constantFrom(...ACTORS), (more, act, actor) => {
        const decision = decideApplication(wish(act, { actor }), facts(more), now);
        expect(decision.ok).toBe(decision.ok && actsOn(more.state, actor).includes(act) && decision.value === ruleOf(act).to);
      }),
    );
  });
});
