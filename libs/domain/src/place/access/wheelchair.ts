import type { AccessDetails } from './access-details.ts';

/** The parts of the way in a wheelchair: up to the building, through its door, to the reception. */
export const WHEELCHAIR_STEPS = ['PATH', 'ENTRANCE', 'DOOR_WIDTH', 'RECEPTION'] as const;
export type WheelchairStep = (typeof WHEELCHAIR_STEPS)[number];

export interface WheelchairAccess {
  /** `UNKNOWN` while the details do not suffice to say it: what the place declared then stands. */
  readonly verdict: 'YES' | 'NO' | 'UNKNOWN';
  readonly obstacles: readonly WheelchairStep[];
  /** What has not been told, and would have to be. */
  readonly missing: readonly WheelchairStep[];
}

/**
 * The useful passage of a door, in centimetres: a leaf of 80 cm leaves 77 cm (arrêté du 8 décembre 2014 on existing buildings open to the public, article 10, doors).
 */
export const USEFUL_PASSAGE_CM = 77;

type Step = 'CLEAR' | 'BARRED' | 'UNTOLD';

const path = ({ pathLevel, pathRamp }: AccessDetails): Step => {
  if (pathLevel === true || (pathRamp !== null && pathRamp !== 'NONE')) return 'CLEAR';
  return pathLevel === false && pathRamp === 'NONE' ? 'BARRED' : 'UNTOLD';
};

/** An entrance made for people with reduced mobility stands in for the other one, steps and width alike. */
const throughTheDoor = (clear: boolean | null, { entranceAdapted }: AccessDetails): Step => {
  if (entranceAdapted === true || clear === true) return 'CLEAR';
  return clear === false && entranceAdapted === false ? 'BARRED' : 'UNTOLD';
};

const reception = ({ receptionLevel, receptionLift }: AccessDetails): Step => {
  if (receptionLevel === true || receptionLift === true) return 'CLEAR';
  return receptionLevel === false && receptionLift === false ? 'BARRED' : 'UNTOLD';
};

/** Whether somebody in a wheelchair gets from the street to the reception, as far as the details say it; the toilets are told beside it, and decide nothing. */
export function wheelchairAccess(details: AccessDetails): WheelchairAccess {
  const width = details.entranceWidthCm;
  const steps: Readonly<Record<WheelchairStep, Step>> = {
    PATH: path(details),
    ENTRANCE: throughTheDoor(details.entranceLevel, details),
    DOOR_WIDTH: throughTheDoor(width === null ? null : width >= USEFUL_PASSAGE_CM, details),
    RECEPTION: reception(details),
  };
  const obstacles = WHEELCHAIR_STEPS.filter((step) => steps[step] === 'BARRED');
  const missing = WHEELCHAIR_STEPS.filter((step) => steps[step] === 'UNTOLD');
  return { verdict: obstacles.length > 0 ? 'NO' : missing.length > 0 ? 'UNKNOWN' : 'YES', obstacles, missing };
}

/** What the search filters by: what the details say, else what the place declares. */
export const isWheelchairAccessible = (details: AccessDetails, declared: boolean): boolean => {
  const { verdict } = wheelchairAccess(details);
  return verdict === 'UNKNOWN' ? declared : verdict === 'YES';
};
