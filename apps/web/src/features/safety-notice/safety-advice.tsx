import type { NoticeLanguage } from '@escale/domain';
import { ErrorState, Select, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { ShownNoticeFragment } from '../../gql/graphql.ts';
import { textIn } from './notice.presenter.ts';
import styles from './safety.module.css';
import type { AskedNotice } from './use-safety-notice.ts';

/** The advice of the current notice, in the language of the screen; in the others it is written in on demand. */
export function SafetyAdvice({ asked: { notice, failed, asking, again } }: { readonly asked: AskedNotice }) {
  const { t } = useMessages();
  if (notice !== null) return <NoticeText notice={notice} />;
  return failed ? <ErrorState onRetry={again} retrying={asking} /> : <Skeleton shape="card" lines={3} label={t('safety:loading')} />;
}

/** A version of the notice, and the choice of its languages. */
export function NoticeText({ notice, large = false }: { readonly notice: Pick<ShownNoticeFragment, 'texts'>; /** As on a tablet at arm’s length. */ readonly large?: boolean }) {
  const { t, locale } = useMessages();
  const [chosen, setChosen] = useState<NoticeLanguage>(locale);
  const { language, direction, lines } = textIn(notice, chosen);
  return (
    <>
      {notice.texts.length > 1 && <Select<NoticeLanguage> label={t('safety:inLanguage')} options={notice.texts.map((text) => ({ id: text.language, label: t(`safety:language.${text.language}`) }))} value={language} onChange={setChosen} />}
      <ul lang={language} dir={direction} className={styles['lines']} data-large={large}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
