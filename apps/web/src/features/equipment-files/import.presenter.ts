import { INVENTORY_COLUMNS } from '@escale/domain';
import type { Translate } from '@escale/messages';
import type { ImportUnitsMutation } from '../../gql/graphql.ts';

export type ImportAnswer = ImportUnitsMutation['result'];
export type Imported = Extract<ImportAnswer, { __typename: 'UnitsImported' }>;

/** Rows that are said one by one; beyond, they are counted. */
const LINES_SAID = 20;

export type Preview = {
  /** "12 ajoutés, 3 modifiés, 1 refusé", what there is none of left out. */
  readonly numbers: string;
  readonly refused: readonly string[];
  readonly moreRefused: number;
  /** How many pieces of equipment would be entered or changed. */
  readonly work: number;
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What a list would do, in words. */
export const previewOf = ({ added, changed, same, refused, lines }: Imported, t: Translate): Preview => {
  const parts = ([['added', added], ['changed', changed], ['same', same], ['refused', refused]] as const).filter(([, count]) => count > 0).map(([name, count]) => t(`equipmentFiles:import.${name}`, { count }));
  const left = lines.flatMap(({ line, tag, column: name, code }) => {
    const column = INVENTORY_COLUMNS.find((known) => known === name);
    if (column === undefined || code === null) return [];
    const said = { line, column: t(`equipmentFiles:import.column.${column}`), reason: t(`equipmentFiles:import.reason.${code}`) };
    return [tag === null ? t('equipmentFiles:import.refusedLine', said) : t('equipmentFiles:import.refusedLineOf', { ...said, tag })];
  });
  return { numbers: capital(parts.join(', ')), refused: left.slice(0, LINES_SAID), moreRefused: Math.max(0, left.length - LINES_SAID), work: added + changed };
};
