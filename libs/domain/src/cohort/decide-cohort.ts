import { cleanName } from '../booking/person-name.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { daysBetween } from '../time/local-day.ts';
import { readCertificationCode } from './certification-code.ts';
import { COHORT_DAYS_MOST, COHORT_HOURS_MOST, COHORT_LEARNERS_MOST, COHORT_TITLE_MOST, type CohortDraft, type CohortRefusal, FUNDER_REFERENCE_MOST } from './cohort.ts';

type Check = (draft: CohortDraft) => CohortRefusal | null;

const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
const shortEnough = (field: 'title' | 'pathwayTitle' | 'funderReference', most: number): Check => (draft) => ([...(draft[field] ?? '')].length > most ? { code: 'TEXT_TOO_LONG', field } : null);
const hours = (field: 'hoursOnSite' | 'hoursVr' | 'hoursRemote'): Check => (draft) => (isWhole(draft[field], 0, COHORT_HOURS_MOST) ? null : { code: 'HOURS_OUT_OF_BOUNDS', field });

const CHECKS: readonly Check[] = [
  ({ title }) => (title === '' ? { code: 'TITLE_MISSING', field: 'title' } : null),
  shortEnough('title', COHORT_TITLE_MOST),
  ({ expectedSize }) => (isWhole(expectedSize, 1, COHORT_LEARNERS_MOST) ? null : { code: 'SIZE_OUT_OF_BOUNDS', field: 'expectedSize' }),
  shortEnough('funderReference', FUNDER_REFERENCE_MOST),
  shortEnough('pathwayTitle', COHORT_TITLE_MOST),
  ({ certificationCode }) => (certificationCode === null || readCertificationCode(certificationCode) !== null ? null : { code: 'CERTIFICATION_UNREADABLE', field: 'certificationCode' }),
  hours('hoursOnSite'),
  hours('hoursVr'),
  hours('hoursRemote'),
  ({ startsOn, endsOn }) => {
    if (startsOn === null || endsOn === null) return null;
    if (endsOn < startsOn) return { code: 'DAYS_OUT_OF_ORDER', field: 'endsOn' };
    return daysBetween(startsOn, endsOn) >= COHORT_DAYS_MOST ? { code: 'DAYS_TOO_LONG', field: 'endsOn' } : null;
  },
];

const kept = (text: string | null): string | null => {
  const tidy = text?.normalize('NFC').replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim() ?? '';
  return tidy === '' ? null : tidy;
};

/** Whether what an organisation says of a cohort may be kept, and how; the first field that may not be is named. */
export const decideCohort = (draft: CohortDraft): Result<CohortDraft, CohortRefusal> => {
  const code = kept(draft.certificationCode);
  const tidy: CohortDraft = {
    ...draft,
    title: cleanName(draft.title),
    funderReference: kept(draft.funderReference),
    pathwayTitle: kept(draft.pathwayTitle),
    certificationCode: code === null ? null : (readCertificationCode(code) ?? code),
  };
  for (const check of CHECKS) {
    const refusal = check(tidy);
    if (refusal !== null) return refuse(refusal);
  }
  return ok(tidy);
};
