import { BOOKING_MACHINE, BOOKING_STATUSES } from '../booking/booking-status.ts';
import { APPROVAL_MACHINE, APPROVAL_STATES } from '../booking/approval.ts';
import { GUARDIAN_CONSENT_MACHINE, GUARDIAN_CONSENT_STATES } from '../booking/guardian-consent.ts';
import { INSTALL_MACHINE, INSTALL_STATES } from '../catalogue/install-request.ts';
import { AGREEMENT_MACHINE, AGREEMENT_STATES } from '../organisation/agreement.ts';
import { ORGANISATION_MACHINE, ORGANISATION_STANDINGS } from '../organisation/organisation-standing.ts';
import { KIOSK_MACHINE, KIOSK_STATES } from '../kiosk/pairing.ts';
import { APPLICATION_MACHINE, APPLICATION_STATES } from '../label/application.ts';
import { CORRECTION_MACHINE, CORRECTION_STATES } from '../label/correction.ts';
import { LABEL_MACHINE, LABEL_STATES } from '../label/label.ts';
import { OPINION_MACHINE, OPINION_STATES } from '../label/opinion.ts';
import { PROGRAMME_MACHINE, PROGRAMME_STATES } from '../label/programme.ts';
import { UNIT_MACHINE, UNIT_STATUSES } from '../equipment/unit-status.ts';
import { WAITING_MACHINE, WAITING_STATES } from '../booking/waiting/waiting-state.ts';
import { machineFaults, mayBecome, mermaidOf, statesOf, type StateMachine } from './state-machine.ts';

const MACHINES = [
  { machine: AGREEMENT_MACHINE as StateMachine<string>, states: AGREEMENT_STATES as readonly string[] },
  { machine: INSTALL_MACHINE as StateMachine<string>, states: INSTALL_STATES as readonly string[] },
  { machine: ORGANISATION_MACHINE as StateMachine<string>, states: ORGANISATION_STANDINGS as readonly string[] },
  { machine: APPROVAL_MACHINE as StateMachine<string>, states: APPROVAL_STATES as readonly string[] },
  { machine: GUARDIAN_CONSENT_MACHINE as StateMachine<string>, states: GUARDIAN_CONSENT_STATES as readonly string[] },
  { machine: BOOKING_MACHINE as StateMachine<string>, states: BOOKING_STATUSES as readonly string[] },
  { machine: WAITING_MACHINE as StateMachine<string>, states: WAITING_STATES as readonly string[] },
  { machine: KIOSK_MACHINE as StateMachine<string>, states: KIOSK_STATES as readonly string[] },
  { machine: PROGRAMME_MACHINE as StateMachine<string>, states: PROGRAMME_STATES as readonly string[] },
  { machine: APPLICATION_MACHINE as StateMachine<string>, states: APPLICATION_STATES as readonly string[] },
  { machine: CORRECTION_MACHINE as StateMachine<string>, states: CORRECTION_STATES as readonly string[] },
  { machine: OPINION_MACHINE as StateMachine<string>, states: OPINION_STATES as readonly string[] },
  { machine: LABEL_MACHINE as StateMachine<string>, states: LABEL_STATES as readonly string[] },
  { machine: UNIT_MACHINE as StateMachine<string>, states: UNIT_STATUSES as readonly string[] },
];

describe.each(MACHINES)('the $machine.name machine', ({ machine, states }) => {
  it('reaches every state, moves out of all but the final ones', () => {
    expect(machineFaults(machine)).toEqual([]);
  });

  it('has a row for each of its states', () => {
    expect([...statesOf(machine)].sort()).toEqual([...states].sort());
  });

  it('draws every transition', () => {
    const lines = mermaidOf(machine).split('\n');
    for (const from of states) {
      for (const to of states) expect(lines.includes(`  ${from} --> ${to}`)).toBe(mayBecome(machine, from, to));
    }
    expect(lines).toContain(`  [*] --> ${machine.initial}`);
  });
});

describe('a faulty machine', () => {
  type State = 'A' | 'B' | 'C';
  const sound: StateMachine<State> = { name: 'sound', initial: 'A', finals: ['C'], transitions: { A: ['B'], B: ['A', 'C'], C: [] } };

  it.each<[string, Partial<StateMachine<State>>, string]>([
    ['a state out of reach', { transitions: { A: ['C'], B: ['A'], C: [] } }, 'B cannot be reached'],
    ['a final that moves', { transitions: { A: ['B'], B: ['C'], C: ['A'] } }, 'C is final but moves'],
    ['a dead end', { transitions: { A: ['B', 'C'], B: [], C: [] } }, 'B is a dead end but not final'],
    ['a doubled target', { transitions: { A: ['B', 'B'], B: ['C'], C: [] } }, 'A names a target twice'],
    ['an unknown target', { transitions: { A: ['B', 'D' as State], B: ['C'], C: [] } }, 'D is not in the table'],
    ['an unknown final', { finals: ['C', 'D' as State] }, 'final D is not in the table'],
  ])('with %s is told so', (_name, change, fault) => {
    expect(machineFaults(sound)).toEqual([]);
    expect(machineFaults({ ...sound, ...change })).toContain(fault);
  });
});
