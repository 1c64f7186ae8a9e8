import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';
import type { DeskAnswer } from './desk-client.ts';

const UNIT = `id tag version status inService acts placeId placeName modelId modelName worn spaceId serialNumber note purchasedOn warrantyUntil costCents battery { unit left right at } needsCleaning firmware blockingIncidents minorIncidents nextBookingAt comingBookings arrivesAt sentFromName moduleIds plans { id title state usedHours dueAt }`;
const RESULT = `__typename ... on UnitsChanged { units { ${UNIT} } moved stranded incidentId } ... on UnitsRefused { code field unitId bookings }`;

export interface FleetUnit {
  readonly id: string;
  readonly tag: string;
  readonly version: number;
  readonly status: string;
  readonly inService: boolean;
  readonly acts: readonly string[];
  readonly placeId: string;
  readonly plans: readonly { readonly id: string; readonly title: string; readonly state: string; readonly usedHours: number; readonly dueAt: string | null }[];
}

export interface UnitsAnswer {
  readonly __typename: 'UnitsChanged' | 'UnitsRefused';
  readonly units: readonly FleetUnit[];
  readonly moved: number;
  readonly stranded: number;
  readonly incidentId: string | null;
  readonly code?: string;
  readonly field?: string | null;
  readonly bookings?: number;
}

export interface UnitLife {
  readonly unit: FleetUnit;
  readonly events: readonly Readonly<Record<string, unknown> & { readonly type: string }>[];
  readonly incidents: readonly { readonly id: string; readonly resolvedAt: string | null; readonly repair: string | null; readonly photos: readonly { readonly path: string; readonly alternative: string }[] }[];
}

type Input = Readonly<Record<string, unknown>>;

/** Speaks for who looks after the equipment; a technical error fails the spec, a refusal is an answer. */
export class FleetClient {
  constructor(private readonly browser: Browser) {}

  fleet = async (placeId: string): Promise<{ readonly units: readonly FleetUnit[]; readonly stranded: readonly Pick<DeskAnswer, 'id'>[] } | null> =>
    this.ask(`query ($placeId: ID!) { result: fleet(placeId: $placeId) { units { ${UNIT} } spaces { id name } stranded { id } } }`, { placeId });
  life = async (id: string): Promise<UnitLife | null> =>
    this.ask(`query ($id: ID!) { result: unit(id: $id) { unit { ${UNIT} } events { sequence type at by placeName outageReason retirementReason note battery { unit left right } firmware moduleFr toName arrivesAt details } incidents { id severity kind account resolvedAt repair costCents photos { path alternative } } } }`, { id });
  past = async (id: string): Promise<readonly { readonly type: string; readonly placeName: string; readonly toName: string | null }[]> => this.ask('query ($id: ID!) { result: unitPast(id: $id) { type placeName toName } }', { id });
  ofTag = async (scanned: string): Promise<string | null> => this.ask('query ($scanned: String!) { result: unitOfTag(scanned: $scanned) }', { scanned });
  preview = async (unitIds: readonly string[]): Promise<{ readonly moved: number; readonly stranded: readonly { readonly id: string }[] } | null> =>
    this.ask('query ($unitIds: [ID!]!) { result: outagePreview(unitIds: $unitIds) { moved stranded { id givenName } } }', { unitIds });

  check = (unitIds: readonly string[], input: Input = {}) => this.change('checkUnits', 'CheckUnitsInput', { unitIds, check: { sanitised: true }, ...input });
  inspect = (unitIds: readonly string[], input: Input = {}) => this.change('inspectUnits', 'UnitsInput', { unitIds, ...input });
  sanitise = (unitIds: readonly string[], input: Input = {}) => this.change('sanitiseUnits', 'UnitsInput', { unitIds, ...input });
  charge = (unitIds: readonly string[], input: Input = {}) => this.change('chargeUnits', 'UnitsInput', { unitIds, ...input });
  battery = (unitIds: readonly string[], battery: Input) => this.change('noteBattery', 'NoteBatteryInput', { unitIds, battery });
  firmware = (unitIds: readonly string[], version: string) => this.change('noteFirmware', 'NoteFirmwareInput', { unitIds, version });
  modules = (unitIds: readonly string[], install: readonly string[], remove: readonly string[]) => this.change('setModules', 'SetModulesInput', { unitIds, install, remove });
  takeOut = (unitIds: readonly string[], input: Input = {}) => this.change('takeUnitsOut', 'TakeUnitsOutInput', { unitIds, reason: 'BROKEN', ...input });
  giveBack = (unitIds: readonly string[], input: Input = {}) => this.change('returnUnits', 'CheckUnitsInput', { unitIds, check: { sanitised: true }, ...input });
  add = (placeId: string, modelId: string, input: Input = {}) => this.change('addUnits', 'AddUnitsInput', { placeId, modelId, series: 'TL0001-NEW', count: 1, ready: true, ...input });
  describe = (unit: Pick<FleetUnit, 'id' | 'version' | 'tag'>, input: Input = {}) => this.change('changeUnit', 'ChangeUnitInput', { unitId: unit.id, expectedVersion: unit.version, tag: unit.tag, ...input });
  send = (unitIds: readonly string[], toPlaceId: string, arrivesAt: string, input: Input = {}) => this.change('sendUnits', 'SendUnitsInput', { unitIds, toPlaceId, arrivesAt, ...input });
  changeArrival = (unitIds: readonly string[], arrivesAt: string) => this.change('changeArrival', 'ChangeArrivalInput', { unitIds, arrivesAt });
  receive = (unitIds: readonly string[], input: Input = {}) => this.change('receiveUnits', 'ReceiveUnitsInput', { unitIds, check: { sanitised: true }, ...input });
  retire = (unitIds: readonly string[], reason = 'WORN_OUT') => this.change('retireUnits', 'RetireUnitsInput', { unitIds, reason });
  report = (unitId: string, input: Input = {}) => this.change('reportIncident', 'ReportIncidentInput', { unitId, severity: 'BLOCKING', kind: 'PICTURE', account: 'L’image tremble', ...input });
  resolve = (incidentId: string, input: Input = {}) => this.change('resolveIncident', 'ResolveIncidentInput', { incidentId, ...input });
  plan = (unitIds: readonly string[], input: Input = {}) => this.change('planMaintenance', 'PlanMaintenanceInput', { unitIds, title: 'Changer la mousse', everyDays: 90, ...input });
  record = (planId: string, input: Input = {}) => this.change('recordMaintenance', 'RecordMaintenanceInput', { planId, ...input });
  end = (planId: string) => this.change('endMaintenance', 'EndMaintenanceInput', { planId });

  private change(mutation: string, type: string, input: Input): Promise<UnitsAnswer> {
    return this.ask(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${RESULT} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  }

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
