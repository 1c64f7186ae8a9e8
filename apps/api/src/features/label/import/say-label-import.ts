import { LABEL_ROW_STATES, LABEL_ROWS_WAITING } from '@escale/domain';
import type { Translate } from '@escale/messages';
import type { LabelImportSummary, RejectedLabelRow } from './import-labels.ts';

/** Rejected rows shown; the report has them all. */
const SHOWN = 20;

const sayRejected = (t: Translate, { line, field, value, reason }: RejectedLabelRow): string => {
  const said = { line: String(line), value, reason: t(`labelRegister:import.fault.${reason}.reason`), remedy: t(`labelRegister:import.fault.${reason}.remedy`) };
  return field === '' ? t('labelRegister:import.command.rejectionOfRow', said) : t('labelRegister:import.command.rejection', { ...said, field });
};

/** What an import came to, line by line, for a console: every row is in one of the counts. */
export function sayLabelImport(t: Translate, summary: LabelImportSummary, reportFile: string | null): readonly string[] {
  const { states, rejected, unknownColumns } = summary;
  const shown = LABEL_ROW_STATES.filter((state) => states[state] > 0 || state === 'MATCHED' || state === 'DOUBTFUL' || state === 'UNMATCHED' || state === 'REJECTED');
  const counts = shown.map((state) => t(`labelRegister:import.command.state.${state}`, { count: states[state] }));
  return [
    ...(summary.dryRun ? [t('import:command.dryRun')] : []),
    t('import:command.source', { source: summary.source }),
    t('labelRegister:import.command.outcome', { rows: t('labelRegister:import.command.rows', { count: summary.rows }), states: counts.join(', ') }),
    t('labelRegister:import.command.given', { count: summary.given }),
    t('labelRegister:import.command.unchanged', { count: summary.unchanged }),
    ...(summary.vanished > 0 ? [t('labelRegister:import.command.vanished', { count: summary.vanished })] : []),
    ...(unknownColumns.length > 0 ? [t('import:command.unknownColumns', { detail: unknownColumns.join(', ') })] : []),
    ...(rejected.length > 0 ? [t('labelRegister:import.command.rejections'), ...rejected.slice(0, SHOWN).map((row) => `  ${sayRejected(t, row)}`)] : []),
    ...(rejected.length > SHOWN ? [`  ${t('labelRegister:import.command.andMore', { count: rejected.length - SHOWN })}`] : []),
    ...(LABEL_ROWS_WAITING.some((state) => states[state] > 0) ? [t('labelRegister:import.command.toLookAt')] : []),
    ...(reportFile === null ? [] : [t('import:command.reportFile', { file: reportFile })]),
  ];
}
