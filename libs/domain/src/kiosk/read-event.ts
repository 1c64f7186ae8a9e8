import { HALVES } from '../attendance/half-day.ts';
import { INCIDENT_KINDS, INCIDENT_SEVERITIES, INCIDENT_TEXT_MOST } from '../equipment/life/incident.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { KIOSK_EVENT_VERSION, type KioskEvent } from './event.ts';
import { ABSENCE_REASONS, KIOSK_FACT_TYPES, type KioskFact, type KioskFactType, KNOWN_BY, SIGNED_BY } from './fact.ts';

/** Why the text of an event cannot be read; `field` is the path of the part at fault. */
export type EventFault = { readonly code: 'NOT_JSON' | 'VERSION_UNKNOWN' | 'TYPE_UNKNOWN' | 'FIELD_WRONG'; readonly field: string | null };

type Check = (value: unknown) => boolean;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const id: Check = (value) => typeof value === 'string' && UUID.test(value);
const bool: Check = (value) => typeof value === 'boolean';
const whole = (least: number, most: number): Check => (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
const text = (most: number, least = 1): Check => (value) => typeof value === 'string' && value.length >= least && value.length <= most;
const one = (values: readonly string[]): Check => (value) => typeof value === 'string' && values.includes(value);
const orNull = (check: Check): Check => (value) => value === null || check(value);
const listOf = (check: Check, most: number): Check => (value) => Array.isArray(value) && value.length <= most && value.every(check);
const instant: Check = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
const day: Check = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
const object = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const all = (checks: Readonly<Record<string, Check>>): Check => (value) => object(value) && Object.keys(value).every((key) => key in checks) && Object.entries(checks).every(([key, check]) => check(value[key]));

const per100 = whole(0, 100);
const signer: Check = (value) => all({ role: one(['LEARNER']), learnerId: orNull(id) })(value) || all({ role: one(['TRAINER']) })(value);
const unit = { unitId: id };
const session = { bookingId: id, unitId: id };

/** A picture of an incident, as base64 of JPEG, PNG or WebP. */
const photo: Check = (value) => text(64 * 1024)(value) && /^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/.test(value as string);

const FACTS: Readonly<Record<KioskFactType, Readonly<Record<string, Check>>>> = {
  CHECKED_IN: { bookingId: id, knownBy: one(KNOWN_BY), revision: orNull(whole(0, 65_535)), learnerIds: listOf(id, 200) },
  LEFT: { bookingId: id },
  WALKED_IN: { bookingId: id, offerId: id, minutes: whole(5, 720), people: whole(1, 200), moduleId: orNull(id), givenName: orNull(text(80)), minor: orNull(bool) },
  NOTICE_ACKNOWLEDGED: { bookingId: id, version: text(40), language: text(35, 2) },
  HANDED_OUT: { ...session, checked: listOf(text(40), 40), swapFor: orNull(id) },
  SESSION_STARTED: session,
  SESSION_STOPPED: session,
  RETURNED: { ...unit, missing: listOf(text(80), 40) },
  INSPECTED: unit,
  SANITISED: unit,
  CHARGED: unit,
  BATTERY_READ: { ...unit, battery: all({ unit: per100, left: orNull(per100), right: orNull(per100) }) },
  INCIDENT_REPORTED: { ...unit, incidentId: id, kind: one(INCIDENT_KINDS), severity: one(INCIDENT_SEVERITIES), account: text(INCIDENT_TEXT_MOST, 0), photo: orNull(photo) },
  SIGNED: { bookingId: id, day, half: one(HALVES), signer, means: one(SIGNED_BY), strokes: listOf(listOf((value) => typeof value === 'number' && Number.isFinite(value), 6_000), 200) },
  ABSENCE_NOTED: { bookingId: id, day, half: one(HALVES), learnerId: id, reason: one(ABSENCE_REASONS) },
  ANNULLED: { eventId: id },
  TURNED_AWAY: { bookingId: orNull(id), code: text(60) },
};

const ENVELOPE: Readonly<Record<string, Check>> = {
  id, kioskId: id, sequence: whole(1, Number.MAX_SAFE_INTEGER), epoch: id, epochMs: whole(0, Number.MAX_SAFE_INTEGER), deviceAt: instant, offsetMs: orNull(whole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)), online: bool,
  snapshot: orNull(text(100)), by: one(['PERSON', 'TEAM']), previous: orNull((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
};

const parsed = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    // Not JSON: said by the refusal, which keeps the text.
    return undefined;
  }
};

const firstFault = (value: Record<string, unknown>, checks: Readonly<Record<string, Check>>, more: readonly string[]): string | null =>
  Object.keys(checks).find((key) => checks[key]?.(value[key]) !== true) ?? Object.keys(value).find((key) => !(key in checks) && !more.includes(key)) ?? null;

/** An event from the text a kiosk wrote; or which part of it cannot be read, so that the text can be set aside with a reason. */
export const readEvent = (written: string): Result<KioskEvent, EventFault> => {
  const value = parsed(written);
  if (!object(value)) return refuse({ code: 'NOT_JSON', field: null });
  if (value['v'] !== KIOSK_EVENT_VERSION) return refuse({ code: 'VERSION_UNKNOWN', field: 'v' });
  const field = firstFault(value, ENVELOPE, ['v', 'fact']);
  if (field !== null) return refuse({ code: 'FIELD_WRONG', field });
  const fact = value['fact'];
  if (!object(fact)) return refuse({ code: 'FIELD_WRONG', field: 'fact' });
  const type = fact['type'];
  const known = KIOSK_FACT_TYPES.find((each) => each === type);
  if (known === undefined) return refuse({ code: 'TYPE_UNKNOWN', field: 'fact.type' });
  const factField = firstFault(fact, FACTS[known], ['type']);
  if (factField !== null) return refuse({ code: 'FIELD_WRONG', field: `fact.${factField}` });
  const { v: _v, deviceAt, ...rest } = value;
  return ok({ ...rest, deviceAt: new Date(deviceAt as string), fact: fact as KioskFact } as unknown as KioskEvent);
};

/** The text of an event, the same each time: what is signed, chained, sent and kept. */
export const writeEvent = (event: KioskEvent): string => JSON.stringify({ v: KIOSK_EVENT_VERSION, ...event });
