import type { NoticeLanguage } from '@escale/domain';
import type { ShownNoticeFragment } from '../../gql/graphql.ts';

type Shown = Pick<ShownNoticeFragment, 'texts'>;
export type ShownText = Shown['texts'][number];

/** The text in a language; in French where it is not written in that one. */
export const textIn = ({ texts }: Shown, language: NoticeLanguage): ShownText => texts.find((text) => text.language === language) ?? texts.find((text) => text.language === 'fr') ?? { language: 'fr', direction: 'ltr', lines: [] };
