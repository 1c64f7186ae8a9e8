import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDay } from '../time/local-day.ts';
import { decideInstallAnswer, decideInstallRequest } from './decide-install.ts';
import { INSTALL_OPEN_MOST, INSTALL_STATES, type InstallAnswer, type InstallFacts, installStateOf, type InstallState } from './install-request.ts';

const FREE: InstallFacts = { installed: false, asked: false, fitting: true, open: 0 };
const TODAY = localDay('2026-03-12');

describe('asking a place for a module', () => {
  it.each<readonly [string, string | null, Partial<InstallFacts>, string | null]>([
    ['is possible where a unit fits', null, {}, null],
    ['is possible with three hundred characters', 'é'.repeat(300), {}, null],
    ['is not with more', 'é'.repeat(301), {}, 'NOTE_TOO_LONG'],
    ['is not of use where it is installed', null, { installed: true, asked: true }, 'ALREADY_INSTALLED'],
    ['is not of use twice', null, { asked: true, fitting: false }, 'ALREADY_ASKED'],
    ['is not where nothing runs it', null, { fitting: false }, 'NO_FITTING_EQUIPMENT'],
    ['is not beyond so many that wait', null, { open: INSTALL_OPEN_MOST }, 'TOO_MANY_OPEN'],
  ])('%s', (_, note, facts, code) => {
    const decision = decideInstallRequest(note, { ...FREE, ...facts });
    expect(decision.ok ? null : decision.refusal.code).toBe(code);
  });
  it('keeps no empty note', () => {
    expect(decideInstallRequest('  ', FREE)).toEqual({ ok: true, value: { note: null } });
    expect(decideInstallRequest(' Pour mars ', FREE)).toEqual({ ok: true, value: { note: 'Pour mars' } });
  });
});

describe('the answer of a place', () => {
  const planned = (day: string | null): InstallAnswer => ({ state: 'PLANNED', day: day === null ? null : localDay(day) });
  const no = (reason: string | null): InstallAnswer => ({ state: 'DECLINED', reason });
  it.each<readonly [string, InstallState, InstallAnswer, string | null]>([
    ['may be today', 'ASKED', planned('2026-03-12'), null],
    ['may be half a year from now', 'ASKED', planned('2026-09-11'), null],
    ['may not be farther', 'ASKED', planned('2026-09-12'), 'DAY_TOO_FAR'],
    ['may not be yesterday', 'ASKED', planned('2026-03-11'), 'DAY_PAST'],
    ['needs its day', 'ASKED', planned(null), 'DAY_MISSING'],
    ['may be another day', 'PLANNED', planned('2026-04-01'), null],
    ['may become a no', 'PLANNED', no('Le casque est parti.'), null],
    ['needs a reason for a no', 'ASKED', no(' '), 'REASON_MISSING'],
    ['has a short reason', 'ASKED', no('x'.repeat(301)), 'REASON_TOO_LONG'],
    ['is not taken back', 'DECLINED', planned('2026-04-01'), 'STATE_UNFIT'],
    ['is not needed once it is done', 'INSTALLED', no('Non'), 'STATE_UNFIT'],
  ])('%s', (_, now, answer, code) => {
    const decision = decideInstallAnswer(now, answer, TODAY);
    expect(decision.ok ? null : decision.refusal.code).toBe(code);
  });

  it('never has both a day and a reason', () => {
    const answers = fc.oneof(fc.constantFrom(planned('2026-03-20'), planned('2025-01-01'), planned(null)), fc.option(fc.string()).map(no));
    fc.assert(fc.property(fc.constantFrom(...INSTALL_STATES), answers, (now, answer) => {
      const decision = decideInstallAnswer(now, answer, TODAY);
      if (decision.ok) expect((decision.value.plannedFor === null) !== (decision.value.reason === null)).toBe(true);
    }));
  });
  it('is overtaken by the module on a unit, but for a no', () => {
    expect([installStateOf('ASKED', true), installStateOf('PLANNED', true), installStateOf('DECLINED', true), installStateOf('PLANNED', false)]).toEqual(['INSTALLED', 'INSTALLED', 'DECLINED', 'PLANNED']);
  });
});
