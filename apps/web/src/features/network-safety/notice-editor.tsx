import { NOTICE_LANGUAGES, NOTICE_LANGUAGES_NEEDED, type NoticeLanguage, noticeDirection } from '@escale/domain';
import { formatList } from '@escale/messages';
import { Button, Dialog, Notice, TextArea, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import type { ShownNoticeFragment } from '../../gql/graphql.ts';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { NoticeText } from '../safety-notice/safety-advice.tsx';
import { NoticeFragment } from '../safety-notice/safety.graphql.ts';
import { PublishNoticeMutation } from './notices.graphql.ts';
import styles from './notices.module.css';
import { blamed, type Draft, draftOf, faultOf, languagesGone, sentOf, shownAs } from './notices.presenter.ts';

type NoticeEditorProps = { readonly current: ShownNoticeFragment; /** Bookings to come that will show it. */ readonly coming: number; readonly onPublished: (version: string) => void; readonly onStop: () => void };

/** The next version, written from the current one, beside what people will read. */
export function NoticeEditor({ current, coming, onPublished, onStop }: NoticeEditorProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const keyOf = useRequestKey();
  const [draft, setDraft] = useState<Draft>(() => draftOf(current));
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [no, setNo] = useState<string | null>(null);
  const fault = faultOf(current, draft);
  const named = (languages: readonly NoticeLanguage[]): string => formatList(languages.map((language) => t(`safety:language.${language}`)), locale);
  const gone = languagesGone(current, draft);
  const publish = async (): Promise<void> => {
    setSending(true);
    const wish = { expectedVersion: current.version, texts: sentOf(draft) };
    const said = (await client.mutation(PublishNoticeMutation, { input: { ...wish, idempotencyKey: keyOf(wish) } })).data?.publishSafetyNotice;
    setSending(false);
    if (said == null) return setNo(t('shell:unreachable.text'));
    if (said.__typename === 'NoticeRefused') return setNo(t(`safety:refusal.${said.code}`));
    onPublished(unmasked(NoticeFragment, said).version);
  };
  return (
    <div className={styles['split']} data-open="true">
      <section className={styles['group']} aria-labelledby="notice-editor">
        <h2 id="notice-editor" className={styles['title']}>{t('safety:editor')}</h2>
        <p className={styles['soft']}>{t('safety:startedFrom', { version: current.version })}</p>
        {NOTICE_LANGUAGES.map((language) => (
          <div key={language} className={styles['typed']} data-direction={noticeDirection(language)}>
            <TextArea
              label={t('safety:text', { language: t(`safety:language.${language}`) })}
              hint={t(NOTICE_LANGUAGES_NEEDED.includes(language) ? 'safety:needed' : 'safety:leftOut')}
              rows={8}
              value={draft[language]}
              onChange={(text) => setDraft((now) => ({ ...now, [language]: text }))}
              {...(fault !== null && blamed(fault) === language ? { problem: t(`safety:refusal.${fault.code}`) } : {})}
            />
          </div>
        ))}
        <div className={styles['acts']}>
          <Button look="quiet" onPress={onStop}>{t('safety:keep')}</Button>
          <Button isDisabled={fault !== null} onPress={() => setAsked(true)}>{t('safety:publish')}</Button>
        </div>
        {fault !== null && <p role="status" className={styles['soft']}>{t(`safety:refusal.${fault.code}`)}</p>}
      </section>
      <section className={styles['opened']} aria-labelledby="notice-preview">
        <h2 id="notice-preview" className={styles['title']}>{t('safety:asShown')}</h2>
        <NoticeText notice={shownAs(draft)} large />
      </section>
      <Dialog
        role="alertdialog"
        title={t('safety:confirm.title')}
        isOpen={asked}
        onOpenChange={(open) => {
          setAsked(open);
          setNo(null);
        }}
        actions={(close) => (
          <>
            <Button look="quiet" onPress={close}>{t('safety:confirm.no')}</Button>
            <Button pending={sending} onPress={() => void publish()}>{t('safety:confirm.yes')}</Button>
          </>
        )}
      >
        <p>{t('safety:confirm.coming', { count: coming })}</p>
        <p>{t('safety:confirm.stays', { version: current.version })}</p>
        <p>{t('safety:confirm.languages', { languages: named(shownAs(draft).texts.map(({ language }) => language)) })}</p>
        {gone.length > 0 && <p>{t('safety:confirm.gone', { languages: named(gone) })}</p>}
        {no !== null && <Notice tone="no">{no}</Notice>}
      </Dialog>
    </div>
  );
}
