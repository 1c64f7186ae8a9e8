import type { UnitAct } from '../../../gql/graphql.ts';
import type { FleetUnit } from '../facts.ts';

/** What is done with one or many units alike; the rest belongs to the page of one. `PLAN` changes nothing yet. */
export type ManyAct = Exclude<UnitAct, 'REPORT_INCIDENT' | 'RESOLVE_INCIDENT' | 'MAINTAIN' | 'CHANGE_DETAILS'> | 'PLAN';

/** In the order of a day: what is waited for first, what ends something last. */
const ORDER: readonly ManyAct[] = ['RECEIVE', 'RETURN_TO_SERVICE', 'CHECK', 'INSPECT', 'SANITISE', 'CHARGE', 'READ_BATTERY', 'TAKE_OUT', 'SET_MODULES', 'NOTE_FIRMWARE', 'PLAN', 'CHANGE_ARRIVAL', 'SEND', 'RETIRE'];

/** For who answers for the equipment. */
const KEEPERS_ONLY: readonly ManyAct[] = ['PLAN', 'SEND', 'CHANGE_ARRIVAL', 'RECEIVE', 'RETIRE'];

/** What a unit waits for in its state: shown first. */
const AWAITED: Partial<Record<FleetUnit['status'], ManyAct>> = { ENROLLED: 'CHECK', OUT_OF_SERVICE: 'RETURN_TO_SERVICE', RETURNED: 'SANITISE', SANITISING: 'SANITISE', CHARGING: 'CHARGE', IN_TRANSIT: 'RECEIVE' };

/** What is said once it is done. */
export const SAID = {
  CHECK: 'checked', INSPECT: 'inspected', SANITISE: 'sanitised', CHARGE: 'charged', READ_BATTERY: 'noted', NOTE_FIRMWARE: 'noted', TAKE_OUT: 'takenOut', RETURN_TO_SERVICE: 'returned', SET_MODULES: 'noted', SEND: 'sent', CHANGE_ARRIVAL: 'noted',
  RECEIVE: 'received', RETIRE: 'retired', PLAN: 'planned',
} as const satisfies Record<ManyAct, string>;

export type Offered = { readonly act: ManyAct; readonly fitting: readonly FleetUnit[]; readonly main: boolean };

const fits = (act: ManyAct, unit: FleetUnit): boolean => (act === 'PLAN' ? unit.status !== 'RETIRED' && unit.status !== 'IN_TRANSIT' : unit.acts.includes(act));

/** What can be done with at least one of some units, with those it can be done with. A check of what is ready needs no button of its own. */
export const offered = (units: readonly FleetUnit[], keeper: boolean): readonly Offered[] =>
  ORDER.filter((act) => keeper || !KEEPERS_ONLY.includes(act)).flatMap((act) => {
    const fitting = units.filter((unit) => fits(act, unit) && !(act === 'CHECK' && unit.status === 'READY'));
    return fitting.length === 0 ? [] : [{ act, fitting, main: fitting.length === units.length && units.every(({ status }) => AWAITED[status] === act) }];
  });
