import type { Translate } from '@escale/messages';
import type { ImportFileResult } from './import-file.ts';
import type { ImportNote, RejectionCode, WarningCode } from './note.ts';
import { sayCode } from './say-note.ts';

/** Names shown of a long list; the report has them all. */
const SHOWN = 10;

function byCode(t: Translate, severity: ImportNote['severity'], counts: Readonly<Partial<Record<RejectionCode | WarningCode, number>>>): readonly string[] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => {
      const { reason, remedy } = sayCode(t, severity, code as RejectionCode | WarningCode);
      return `  ${String(count).padStart(6)}  ${reason} ${remedy}`;
    });
}

function shown<Item>(t: Translate, items: readonly Item[], line: (item: Item) => string): readonly string[] {
  return [...items.slice(0, SHOWN).map((item) => `    ${line(item)}`), ...(items.length > SHOWN ? [`    ${t('import:command.andMore', { count: items.length - SHOWN })}`] : [])];
}

/** What an import came to, line by line, for a console. */
export function sayResult(t: Translate, { summary, rejectsFile, reportFile, duplicates }: ImportFileResult): readonly string[] {
  const { columns } = summary;
  const say = <Value>(value: Value | null, sentence: (value: Value) => string): readonly string[] => (value === null ? [] : [sentence(value)]);
  const listed = (titles: readonly string[]): string | null => (titles.length === 0 ? null : titles.join(', '));
  const some = (count: number): number | null => (count === 0 ? null : count);
  const counts = (['created', 'updated', 'unchanged', 'rejected'] as const).map((outcome) => t(`import:command.${outcome}`, { count: summary[outcome] }));
  return [
    ...(summary.dryRun ? [t('import:command.dryRun')] : []),
    t('import:command.source', { source: summary.source }),
    t('import:command.outcome', { rows: t('import:command.rows', { count: summary.rows }), outcomes: counts.join(', ') }),
    t('import:command.drafts', { count: summary.drafts }),
    ...say(listed(columns.unknown), (detail) => t('import:command.unknownColumns', { detail })),
    ...say(listed(columns.repeated), (detail) => t('import:command.repeatedColumns', { detail })),
    ...say(listed(columns.missing), (detail) => t('import:command.missingColumns', { detail })),
    ...say(summary.firstConvertedLine, (line) => t('import:command.converted', { detail: String(line) })),
    ...say(some(summary.blankLines), (count) => t('import:command.blankLines', { count })),
    ...say(some(summary.repeatedHeaders), (count) => t('import:command.repeatedHeaders', { count })),
    ...(summary.rejected > 0 ? [t('import:command.rejections'), ...byCode(t, 'REJECTION', summary.rejections)] : []),
    ...(Object.keys(summary.warnings).length > 0 ? [t('import:command.warnings'), ...byCode(t, 'WARNING', summary.warnings)] : []),
    ...(duplicates.length > 0
      ? [
          t('import:command.duplicates', { count: duplicates.length }),
          ...shown(t, duplicates, ({ line, name, of, by }) => `${t('import:command.duplicate', { line: String(line), name, other: `${of.source} ${of.sourceId}` })} (${t(`import:command.${by === 'ADDRESS' ? 'sameAddress' : 'sameSpot'}`)})`),
        ]
      : []),
    ...(summary.vanished.length > 0 ? [t('import:command.vanished', { count: summary.vanished.length }), ...shown(t, summary.vanished, ({ sourceId, name }) => `${sourceId}  ${name}`)] : []),
    ...say(rejectsFile, (file) => t('import:command.rejectsFile', { file })),
    ...say(reportFile, (file) => t('import:command.reportFile', { file })),
    t('import:command.took', { detail: summary.seconds.toFixed(1) }),
  ];
}
