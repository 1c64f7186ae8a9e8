import fc from 'fast-check';
import { mayBecome } from '../kernel/state-machine.ts';
import { addDays, localDay, type LocalDay } from '../time/local-day.ts';
import { commitmentsOf } from './commitment.ts';
import { type Ballot, tallyOf, type Vote } from './committee.ts';
import { EVIDENCE_REMINDERS, evidenceState, reminderDue } from './evidence.ts';
import { LABEL_MACHINE, type LabelEvent } from './label.ts';
import { answerBy, decideLabelAct, LABEL_ACT_NAMES, LABEL_ACTS, type LabelAct, type LabelWish } from './label-acts.ts';
import { certificateState, isInForce, labelOn } from './label-standing.ts';
import { FIRST_HEADING, type WritingPart, writingFaults } from './writing.ts';

const day = (count: number): LocalDay => addDays(localDay('2026-01-01'), count);
const granted: LabelEvent = { type: 'GRANTED', on: day(0), until: day(365), renewalFrom: day(300) };
const on = (type: 'SUSPENDED' | 'RESTORED' | 'WITHDRAWN' | 'REVOKED' | 'RENEWED' | 'NOTICE_ANSWERED' | 'NOTICE_CLOSED', at: number): LabelEvent => ({ type, on: day(at) });
const notice: LabelEvent = { type: 'NOTICE_SENT', on: day(10), answerBy: day(40) };
const reserved: LabelEvent = { type: 'RESERVED', on: day(0), reservation: 'r', by: day(90) };
const lifted: LabelEvent = { type: 'RESERVATION_LIFTED', on: day(80), reservation: 'r' };
const at = (events: readonly LabelEvent[], when: number): string => labelOn(events, day(when))?.state ?? 'NONE';

describe('how a label stands', () => {
  it.each<[string, readonly LabelEvent[], number, string]>([
    ['nothing before it is granted', [granted], -1, 'NONE'],
    ['granted, from its day on', [granted], 0, 'ACTIVE'],
    ['near its end', [granted], 300, 'RENEWAL_DUE'],
    ['on its last day', [granted], 365, 'RENEWAL_DUE'],
    ['the day after', [granted], 366, 'EXPIRED'],
    ['a suspension that was announced', [granted, on('SUSPENDED', 20)], 19, 'ACTIVE'],
    ['from its date on', [granted, on('SUSPENDED', 20)], 20, 'SUSPENDED'],
    ['restored', [granted, on('SUSPENDED', 20), on('RESTORED', 25)], 25, 'ACTIVE'],
    ['restored near its end', [granted, on('SUSPENDED', 20), on('RESTORED', 310)], 310, 'RENEWAL_DUE'],
    ['suspended until its end', [granted, on('SUSPENDED', 20)], 366, 'EXPIRED'],
    ['withdrawn', [granted, on('SUSPENDED', 20), on('WITHDRAWN', 60)], 60, 'WITHDRAWN'],
    ['withdrawn and past its end', [granted, on('SUSPENDED', 20), on('WITHDRAWN', 60)], 400, 'WITHDRAWN'],
    ['renewed', [granted, on('RENEWED', 320)], 330, 'RENEWED'],
    ['what is over is not restored', [granted, on('RESTORED', 370)], 371, 'EXPIRED'],
    ['a decision taken back', [granted, on('REVOKED', 370)], 371, 'REVOKED'],
    ['on a condition that still runs', [granted, reserved], 90, 'ACTIVE'],
    ['on a condition that was not met', [granted, reserved], 91, 'WITHDRAWN'],
    ['on a condition that was met', [granted, reserved, lifted], 91, 'ACTIVE'],
    ['on a condition met too late', [granted, reserved, { ...lifted, on: day(95) }], 96, 'WITHDRAWN'],
  ])('%s', (_sentence, events, when, expected) => {
    expect(at(events, when)).toBe(expected);
  });

  it('keeps a notice until it is closed or the label restored', () => {
    expect(labelOn([granted, notice], day(12))?.notice).toEqual({ sentOn: day(10), answerBy: day(40), answered: false });
    expect(labelOn([granted, notice, on('NOTICE_ANSWERED', 15)], day(15))?.notice?.answered).toBe(true);
    expect(labelOn([granted, notice, on('NOTICE_CLOSED', 15)], day(15))?.notice).toBeNull();
    expect(labelOn([granted, notice, on('SUSPENDED', 45), on('RESTORED', 50)], day(50))?.notice).toBeNull();
    expect(labelOn([granted, notice, on('SUSPENDED', 45)], day(50))?.notice).not.toBeNull();
  });

  const events = fc.array(
    fc.record({ on: fc.integer({ min: 0, max: 420 }).map(day), type: fc.constantFrom('SUSPENDED' as const, 'RESTORED' as const, 'WITHDRAWN' as const, 'REVOKED' as const, 'RENEWED' as const, 'NOTICE_CLOSED' as const) }),
    { maxLength: 6 },
  );
  it('from one day to the next moves along its table', () => {
    fc.assert(
      fc.property(events, fc.boolean(), (list, conditional) => {
        const all = [granted, ...(conditional ? [reserved] : []), ...list];
        let before = labelOn(all, day(0))?.state;
        for (let count = 1; count < 430; count += 1) {
          const now = labelOn(all, day(count))?.state;
          if (before === undefined || now === undefined) throw new Error('A label that was granted stands somehow.');
          // Several acts may hold from one day: then it goes through what lies between.
          const sameDay = list.filter((event) => event.on === day(count)).length > 1;
          expect(now === before || mayBecome(LABEL_MACHINE, before, now) || (sameDay && !LABEL_MACHINE.finals.includes(before)) || now === 'REVOKED').toBe(true);
          before = now;
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is told to the public in four words', () => {
    const told = (list: readonly LabelEvent[], when: number) => {
      const standing = labelOn(list, day(when));
      return [standing && certificateState(standing), isInForce(standing)];
    };
    expect(told([granted], 1)).toEqual(['VALID', true]);
    expect(told([granted], 310)).toEqual(['VALID', true]);
    expect(told([granted, on('SUSPENDED', 2)], 3)).toEqual(['SUSPENDED', false]);
    expect(told([granted, on('REVOKED', 2)], 3)).toEqual(['WITHDRAWN', false]);
    expect(told([granted], 400)).toEqual(['EXPIRED', false]);
  });
});

describe('an act on a label', () => {
  const wish = (act: LabelAct, more: Partial<LabelWish> = {}): LabelWish => ({ act, actor: LABEL_ACTS[act].by[0], reason: 'Parce que', on: day(50), reservation: null, ...more });
  const said = (given: LabelWish, list: readonly LabelEvent[], today = 50): string => {
    const standing = labelOn([granted, ...list], day(today));
    if (standing === null) throw new Error('It was granted.');
    const decision = decideLabelAct(given, { standing, today: day(today) });
    if (decision.ok) return decision.value;
    return decision.refusal.code === 'NEED_UNMET' ? decision.refusal.needs.join(' ') : decision.refusal.code;
  };
  it.each<[string, LabelWish, readonly LabelEvent[], string]>([
    ['a notice is sent with its reason', wish('SEND_NOTICE', { reason: '' }), [], 'REASON'],
    ['a second notice waits for the first', wish('SEND_NOTICE'), [notice], 'NO_NOTICE_OPEN'],
    ['a suspension comes after the place could answer', wish('SUSPEND'), [], 'NOTICE_ANSWERED_OR_OVERDUE'],
    ['or after its time to answer', wish('SUSPEND'), [notice], 'SUSPENDED'],
    ['not on its last day to answer', wish('SUSPEND'), [{ ...notice, answerBy: day(50) }], 'NOTICE_ANSWERED_OR_OVERDUE'],
    ['or once it answered', wish('SUSPEND'), [{ ...notice, answerBy: day(60) }, on('NOTICE_ANSWERED', 20)], 'SUSPENDED'],
    ['an emergency waits for nothing but a reason', wish('SUSPEND_AT_ONCE'), [], 'SUSPENDED'],
    ['no suspension holds from yesterday', wish('SUSPEND_AT_ONCE', { on: day(49) }), [], 'DAY_NOT_PAST'],
    ['a withdrawal comes after a suspension and an answer', wish('WITHDRAW'), [on('SUSPENDED', 20)], 'NOTICE_ANSWERED_OR_OVERDUE'],
    ['never without a suspension', wish('WITHDRAW'), [notice], 'SUSPENDED'],
    ['and then it may', wish('WITHDRAW'), [notice, on('SUSPENDED', 45)], 'WITHDRAWN'],
    ['what is over stays over', wish('SUSPEND_AT_ONCE'), [on('RENEWED', 40)], 'LABEL_OVER'],
    ['but a decision can be taken back', wish('REVOKE'), [on('RENEWED', 40)], 'REVOKED'],
    ['a condition is lifted where there is one', wish('LIFT_RESERVATION', { reservation: 'r' }), [], 'RESERVATION_OPEN'],
    ['a coordinator may what a reviewer may', wish('LIFT_RESERVATION', { reservation: 'r', actor: 'COORDINATOR' }), [reserved], 'RESERVATION_LIFTED'],
    ['a place does not suspend itself', wish('SUSPEND', { actor: 'APPLICANT' }), [notice], 'NOT_YOURS'],
    ['a renewal waits for its day', wish('RENEW'), [], 'RENEWAL_OPEN'],
  ])('%s', (_sentence, given, list, expected) => {
    expect(said(given, list)).toBe(expected);
  });

  it('gives thirty whole days to answer, or more', () => {
    expect([answerBy(day(0), 30), answerBy(day(0), 5), answerBy(day(0), 45)]).toEqual([day(30), day(30), day(45)]);
    expect(LABEL_ACT_NAMES.every((act) => LABEL_ACTS[act].by.length > 0)).toBe(true);
  });
});

describe('a piece that expires', () => {
  it.each<[number | null, string]>([[null, 'HOLDS'], [61, 'HOLDS'], [60, 'SOON'], [0, 'SOON'], [-1, 'EXPIRED']])('in %s days: %s', (left, expected) => {
    expect(evidenceState(left === null ? null : day(left), day(0))).toBe(expected);
  });

  it('is reminded of once at each of its days, and not of those that went by', () => {
    const sent: number[] = [];
    for (let left = 100; left >= -20; left -= 1) {
      const due = reminderDue(day(100), sent, day(100 - left));
      if (due !== null) sent.push(due);
    }
    expect(sent).toEqual([...EVIDENCE_REMINDERS]);
    expect(reminderDue(day(5), [], day(0))).toBe(7);
    expect(reminderDue(day(5), [7], day(0))).toBeNull();
  });
});

describe('a committee', () => {
  const ballots = (...votes: readonly (Vote | null | 'AWAY' | 'ASIDE')[]): readonly Ballot[] =>
    votes.map((vote, index) => ({ member: String(index), present: vote !== 'AWAY', recused: vote === 'ASIDE', vote: vote === 'AWAY' || vote === 'ASIDE' ? null : vote }));
  it.each<[string, readonly Ballot[], number, string | null]>([
    ['more for than against', ballots('GRANT', 'GRANT', 'REFUSE'), 3, 'GRANT'],
    ['more against', ballots('REFUSE', 'REFUSE', 'GRANT'), 3, 'REFUSE'],
    ['as many: it comes back', ballots('REFUSE', 'GRANT'), 2, 'ADJOURN'],
    ['too few', ballots('GRANT', 'GRANT', 'AWAY'), 3, null],
    ['who stands aside does not make the quorum', ballots('GRANT', 'GRANT', 'ASIDE'), 3, null],
    ['nor the vote', ballots('GRANT', 'REFUSE', 'GRANT', 'ASIDE'), 3, 'GRANT'],
    ['who abstains is there', ballots('GRANT', 'ABSTAIN', 'ABSTAIN'), 3, 'GRANT'],
    ['all abstain', ballots('ABSTAIN', 'ABSTAIN'), 2, null],
    ['somebody has not voted', ballots('GRANT', 'GRANT', null), 2, null],
    ['to see it again', ballots('ADJOURN', 'ADJOURN', 'GRANT'), 3, 'ADJOURN'],
  ])('%s', (_sentence, given, quorum, outcome) => {
    expect(tallyOf(given, quorum).outcome).toBe(outcome);
  });
});

it('what was promised stands beside what is seen', () => {
  const asked = { help: { fr: '', en: '' }, weight: 1, mandatory: false, shownWhen: null, unit: { fr: '', en: '' }, least: 0, most: 100, enough: null, title: { fr: 'x', en: 'x' } };
  const grid = { threshold: 0, families: [{ code: 'F', title: { fr: '', en: '' }, threshold: null, criteria: [
    { ...asked, kind: 'NUMBER' as const, code: 'DAYS', fact: 'DAYS_OPEN_PER_WEEK' as const }, { ...asked, kind: 'NUMBER' as const, code: 'UNITS', fact: 'UNITS_IN_SERVICE' as const },
    { ...asked, kind: 'YES_NO' as const, code: 'STEP', fact: 'STEP_FREE' as const }, { ...asked, kind: 'NUMBER' as const, code: 'HOURS', fact: 'HOURS_OPEN_PER_WEEK' as const }, { ...asked, kind: 'YES_NO' as const, code: 'OTHER', fact: null },
  ] }] };
  expect(commitmentsOf(grid, { DAYS: { number: 3 }, UNITS: { number: 4 }, STEP: { yes: true }, HOURS: { number: 30 }, OTHER: { yes: true } }, { DAYS_OPEN_PER_WEEK: 4, UNITS_IN_SERVICE: 3, STEP_FREE: true }).map(({ criterion, kept }) => `${criterion} ${kept}`))
    .toEqual(['DAYS KEPT', 'UNITS BELOW', 'STEP KEPT', 'HOURS UNKNOWN']);
  expect(commitmentsOf(grid, { STEP: { yes: false } }, { STEP_FREE: false })).toEqual([]);
});

describe('a text that is written for a page', () => {
  const heading = (level: number, text = 'Titre'): WritingPart => ({ kind: 'HEADING', level, text });
  it.each<[string, readonly WritingPart[], readonly string[]]>([
    ['reads well', [heading(FIRST_HEADING), { kind: 'TEXT', text: 'Une phrase sur la RGAA et les ERP.' }, heading(5), heading(4), { kind: 'LINK', text: 'le référentiel', to: 'https://exemple.fr' }, { kind: 'IMAGE', text: 'Plan du rez-de-chaussée' }], []],
    ['begins too high', [heading(1)], ['HEADING_LEVEL']],
    ['leaves a level out', [heading(4), heading(6)], ['HEADING_LEVEL']],
    ['has a heading of nothing', [heading(4, ' ')], ['HEADING_EMPTY']],
    ['has an image nobody hears', [{ kind: 'IMAGE', text: '' }], ['IMAGE_WITHOUT_TEXT']],
    ['links from nowhere to nowhere', [{ kind: 'LINK', text: 'Cliquez ici', to: 'https://exemple.fr' }, { kind: 'LINK', text: '', to: 'https://exemple.fr' }], ['LINK_TEXT_VAGUE']],
    ['links to a script', [{ kind: 'LINK', text: 'le référentiel', to: 'javascript:alert(1)' }], ['LINK_UNSAFE']],
    ['shouts', [{ kind: 'TEXT', text: 'VOUS DEVEZ FOURNIR TOUTES LES PIÈCES AVANT' }], ['CAPITALS']],
  ])('%s', (_sentence, parts, faults) => {
    expect(writingFaults(parts, 100)).toEqual(faults);
  });

  it('is not too long', () => expect(writingFaults([], 4_001)).toEqual(['TOO_LONG']));
});
