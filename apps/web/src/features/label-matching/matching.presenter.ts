import { LABEL_ROW_STATES, LABEL_ROWS_WAITING, type LabelRowDecision, type LabelRowState, decideLabelRow } from '@escale/domain';
import { formatDistance, type Locale, type Translate } from '@escale/messages';
import type { Option, Tone } from '@escale/ui';
import type { LabelRowShownFragment as Row } from '../../gql/graphql.ts';

export const rowTone = (state: LabelRowState): Tone => (state === 'MATCHED' || state === 'CHOSEN' ? 'ok' : state === 'REJECTED' ? 'no' : LABEL_ROWS_WAITING.some((waiting) => waiting === state) ? 'warn' : 'info');

/** The state a list shows: as the address says, else the rows in doubt. */
export const stateOf = (query: URLSearchParams): LabelRowState => LABEL_ROW_STATES.find((state) => state === query.get('etat')) ?? 'DOUBTFUL';

/** Each state with how many rows stand like that, so that every row of a file is seen somewhere. */
export const stateOptions = (counts: readonly { readonly state: LabelRowState; readonly count: number }[], t: Translate): readonly Option<LabelRowState>[] =>
  LABEL_ROW_STATES.map((id) => ({ id, label: t('labelRegister:register.choice', { name: t(`labelRegister:matching.state.${id}`), count: counts.find(({ state }) => state === id)?.count ?? 0 }) }));

/** What can be decided on a row, by the rule. */
export const decisionsOn = ({ state, candidates }: Pick<Row, 'state' | 'candidates'>): readonly LabelRowDecision[] =>
  (['CHOOSE', 'NO_PLACE', 'SET_ASIDE', 'UNDO'] as const).filter((decision) => decideLabelRow({ state, hasCandidates: candidates.length > 0 }, decision).ok);

/** What the file says of the place, and where it says it. */
export const rowFacts = ({ labelName, ref, commune, departmentCode, fileName, line }: Row, t: Translate): readonly string[] => [
  [labelName, ref, commune, departmentCode].filter((part) => part != null && part !== '').join(' · '),
  t('labelRegister:matching.from', { file: fileName, line: String(line) }),
];

/** By what a place may be it, and how far it is. */
export const whyIt = ({ reason, metres }: Pick<Row['candidates'][number], 'reason' | 'metres'>, { t, locale }: { readonly t: Translate; readonly locale: Locale }): string => {
  const why = t(`labelRegister:matching.why.${reason}`);
  return metres == null ? why : t('labelRegister:matching.away', { why, distance: formatDistance(metres / 1_000, locale) });
};

export const whereIs = ({ addressLine, communeName }: { readonly addressLine?: string | null; readonly communeName?: string | null }): string => [addressLine, communeName].filter((part) => part != null && part !== '').join(', ');
