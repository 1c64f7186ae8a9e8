import { decideNotice, NOTICE_LANGUAGES, type NoticeLanguage, noticeDirection, noticeLines, type NoticeRefusal, type NoticeTexts } from '@escale/domain';
import type { ShownNoticeFragment } from '../../gql/graphql.ts';
import type { ShownText } from '../safety-notice/notice.presenter.ts';

/** What is typed, language by language; empty where there is nothing. */
export type Draft = Readonly<Record<NoticeLanguage, string>>;

/** A new version starts from the one that is published. */
export const draftOf = ({ texts }: Pick<ShownNoticeFragment, 'texts'>): Draft =>
  Object.fromEntries(NOTICE_LANGUAGES.map((language) => [language, (texts.find((text) => text.language === language)?.lines ?? []).join('\n')])) as Draft;

const textsOf = (draft: Draft): NoticeTexts => draft;

/** Why a draft would not be published after a version; null when it would. */
export const faultOf = (current: Pick<ShownNoticeFragment, 'version' | 'publishedAt' | 'texts'>, draft: Draft): NoticeRefusal | null => {
  const texts = Object.fromEntries(current.texts.map(({ language, lines }) => [language, lines.join('\n')]));
  const decision = decideNotice({ version: current.version, publishedAt: new Date(current.publishedAt), texts }, textsOf(draft));
  return decision.ok ? null : decision.refusal;
};

/** The language a refusal names. */
export const blamed = ({ field }: { readonly field?: string | null | undefined }): NoticeLanguage | null => NOTICE_LANGUAGES.find((language) => field === `texts.${language}`) ?? null;

/** The draft as it would be shown. */
export const shownAs = (draft: Draft): { readonly texts: ShownText[] } => ({
  texts: NOTICE_LANGUAGES.map((language): ShownText => ({ language, direction: noticeDirection(language), lines: [...noticeLines(draft[language])] })).filter(({ lines }) => lines.length > 0),
});

/** What is sent: only languages that say something. */
export const sentOf = (draft: Draft): { language: NoticeLanguage; text: string }[] => shownAs(draft).texts.map(({ language, lines }) => ({ language, text: lines.join('\n') }));

/** Languages that the published version has and the draft has not. */
export const languagesGone = (current: Pick<ShownNoticeFragment, 'texts'>, draft: Draft): readonly NoticeLanguage[] => current.texts.map(({ language }) => language).filter((language) => noticeLines(draft[language]).length === 0);
