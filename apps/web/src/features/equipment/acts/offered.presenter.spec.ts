import { describe, expect, it } from '@jest/globals';
import type { FleetUnit } from '../facts.ts';
import { aUnit } from '../../../../test/equipment.ts';
import { offered } from './offered.presenter.ts';

const broken = aUnit({ id: 'broken', status: 'OUT_OF_SERVICE', acts: ['RETURN_TO_SERVICE', 'SANITISE', 'RETIRE'] });
const acts = (units: readonly FleetUnit[], keeper = true) => offered(units, keeper).map(({ act, fitting, main }) => `${act}${fitting.length === units.length ? '' : `(${String(fitting.length)})`}${main ? '!' : ''}`).join(' ');

describe('what is offered for some units', () => {
  it('is what each can do, what it waits for first, what ends it last', () => {
    expect(acts([broken])).toBe('RETURN_TO_SERVICE! SANITISE PLAN RETIRE');
  });

  it('says how many of them it fits, and then is nobody’s first thing', () => {
    expect(acts([broken, aUnit()])).toBe('RETURN_TO_SERVICE(1) SANITISE READ_BATTERY(1) TAKE_OUT(1) SET_MODULES(1) PLAN SEND(1) RETIRE');
  });

  it('leaves to who answers for the equipment what ends, sends or plans it', () => {
    expect(acts([broken], false)).toBe('RETURN_TO_SERVICE! SANITISE');
  });

  it('needs no check of what is ready', () => {
    expect(acts([aUnit()])).not.toContain('CHECK');
    expect(acts([aUnit({ status: 'ENROLLED', acts: ['CHECK'] })])).toBe('CHECK! PLAN');
  });
});
