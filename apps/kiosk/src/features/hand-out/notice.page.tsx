import { noticeDirection, noticeLines, type NoticeLanguage, type SnapshotNotice } from '@escale/domain';
import { BellRing, Button, useMessages, Volume2, VolumeX } from '@escale/ui';
import { useState } from 'react';
import { Screen } from '../../shell/screen.tsx';
import styles from './hand-out.module.css';
import { useSpeech } from './speech.ts';

export type NoticePageProps = { readonly notices: readonly SnapshotNotice[]; readonly pending: boolean; readonly onRead: (language: NoticeLanguage) => void; readonly onCall: () => void };

/** The safety notice, in a language the person chooses. Which situation concerns whom is asked of nobody. */
export function NoticePage({ notices, pending, onRead, onCall }: NoticePageProps) {
  const { t, spoken } = useMessages();
  const [chosen, setChosen] = useState<NoticeLanguage>(spoken);
  const notice = notices.find(({ language }) => language === chosen) ?? notices[0];
  const language = notice?.language ?? 'fr';
  const lines = noticeLines(notice?.text ?? '');
  const speech = useSpeech(language);
  return (
    <Screen
      title={t('kioskHandOut:notice.title')}
      actions={
        <>
          <Button wide pending={pending} onPress={() => onRead(language)}>
            {t('kioskHandOut:notice.yes')}
          </Button>
          {speech !== null && (
            <Button wide look="quiet" onPress={() => (speech.speaking ? speech.stop() : speech.speak(lines))}>
              {speech.speaking ? <VolumeX aria-hidden="true" className="lucide" /> : <Volume2 aria-hidden="true" className="lucide" />}
              {speech.speaking ? t('kioskHandOut:notice.stop') : t('kioskHandOut:notice.read')}
            </Button>
          )}
          <Button wide look="quiet" onPress={onCall}>
            <BellRing aria-hidden="true" className="lucide" />
            {t('kiosk:call.action')}
          </Button>
        </>
      }
    >
      {notices.length > 1 && (
        <div role="group" aria-label={t('kioskHandOut:notice.language')} className={styles['languages']}>
          {notices.map((each) => (
            <button key={each.language} type="button" lang={each.language} className={styles['language']} aria-pressed={each.language === language} onClick={() => setChosen(each.language)}>
              {t(`kioskHeadsets:language.${each.language}`)}
            </button>
          ))}
        </div>
      )}
      <ul lang={language} dir={noticeDirection(language)} className={styles['advice']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles['talk']}>{t('kioskHandOut:notice.talk')}</p>
    </Screen>
  );
}
