import { COHORT_LEARNERS_MOST, type CohortRefusal, learnerDelimiterOf, type LearnerHeader, ok, readLearnerHeader, refuse, type Result } from '@escale/domain';
import { csvRecords, type ListRecord } from '../../../platform/csv/csv-records.ts';

export interface LearnerList {
  readonly header: LearnerHeader;
  readonly rows: readonly ListRecord[];
}

/** A list of learners as rows under their header, or why it is none. Blank lines are nothing. */
export function splitLearners(text: string): Result<LearnerList, CohortRefusal> {
  const records = csvRecords(text, learnerDelimiterOf(text));
  if (records === null) return refuse({ code: 'FILE_UNREADABLE', field: 'csv' });
  const [titles, ...rows] = records;
  if (titles === undefined) return refuse({ code: 'FILE_EMPTY', field: 'csv' });
  const header = readLearnerHeader(titles.cells);
  if (!header.ok) return refuse(header.refusal.code === 'COLUMN_TWICE' ? header.refusal : { code: header.refusal.code, field: 'csv' });
  if (rows.length === 0) return refuse({ code: 'FILE_EMPTY', field: 'csv' });
  return rows.length > COHORT_LEARNERS_MOST ? refuse({ code: 'LEARNERS_TOO_MANY', field: 'csv' }) : ok({ header: header.value, rows });
}
