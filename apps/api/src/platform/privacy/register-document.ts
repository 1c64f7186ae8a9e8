import { PERSONAL_TABLE_NAMES, PERSONAL_TABLES, type PersonalTable, type PersonalTableName, REGISTER, RETENTION_RULES, type RetentionRule, wholeYears } from '@escale/domain';
import { createMessages, formatList, type Locale, type Translate } from '@escale/messages';

/** A length in the unit people count in: "3 years", "30 days". */
const lengthOf = (days: number, t: Translate): string => {
  const years = wholeYears(days);
  return years === null ? t('privacy:days', { count: days }) : t('privacy:years', { count: years });
};

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The register of processing (GDPR art. 30) in Markdown, said from the same lists that export, erasure and retention work by; one row a table. */
export function registerDocument(locale: Locale, network: string): string {
  const { t } = createMessages(locale);
  const kept = (name: PersonalTableName): string => {
    const rules = RETENTION_RULES.filter((rule) => rule.table === name);
    if (rules.length === 0) return t(name === 'place' ? 'privacy:register.whilePublished' : 'privacy:register.withAccount');
    return rules.map((rule) => `${t(`privacy:kind.${rule.kind}`)} : ${lengthOf(rule.days, t)} ${t(`privacy:clock.${rule.kind}`)}`).join(' ; ');
  };
  const tables = PERSONAL_TABLE_NAMES.map((name) => {
    const { processing, personal }: PersonalTable = PERSONAL_TABLES[name];
    const { basis, people, recipients, safeguards } = REGISTER[processing];
    return [
      `\`${name}\``,
      t(`privacy:processing.${processing}.title`),
      t(`privacy:processing.${processing}.purpose`),
      t(`privacy:basis.${basis}`),
      formatList(people.map((who) => t(`privacy:people.${who}`)), locale),
      t(`privacy:table.${name}`),
      personal.map((column) => `\`${column}\``).join(', '),
      formatList(recipients.map((who) => t(`privacy:recipient.${who}`)), locale),
      kept(name),
      formatList(safeguards.map((guard) => t(`privacy:safeguard.${guard}`)), locale),
    ];
  });
  const head = (['table', 'processing', 'purpose', 'basis', 'people', 'data', 'columns', 'recipients', 'kept', 'security'] as const).map((column) => t(`privacy:register.columns.${column}`));
  const rules = RETENTION_RULES.map((rule: RetentionRule) => [t(`privacy:kind.${rule.kind}`), `${lengthOf(rule.days, t)} ${t(`privacy:clock.${rule.kind}`)}`, t(`privacy:action.${rule.action}`), t(`privacy:source.${rule.source}`)]);
  return [
    '<!-- Written by `node apps/api/dist/print-register.js docs/privacy/register.md` from libs/domain/src/privacy, in the language of the authority that asks for it; a spec compares. -->',
    `# ${t('privacy:register.title')}`,
    t('privacy:register.lead', { network }),
    table(head, tables),
    t('privacy:register.everywhere'),
    `## ${t('privacy:register.retention')}`,
    table((['kind', 'length', 'action', 'source'] as const).map((column) => t(`privacy:register.rule.${column}`)), rules),
    t('privacy:keptMore.notice'),
    t('privacy:keptMore.files'),
    '',
  ].join('\n\n');
}
