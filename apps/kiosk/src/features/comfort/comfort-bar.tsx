import { speak, SPOKEN_LANGUAGES, SPOKEN_NAMES } from '@escale/messages';
import { ALargeSmall, ArrowDownToLine, AudioLines, Contrast, type LucideIcon, useMessages } from '@escale/ui';
import type { Comfort } from './comfort.ts';
import styles from './comfort.module.css';

/** The languages of the kiosk, each in its own words. */
export function Languages({ onChosen }: { readonly onChosen?: () => void }) {
  const { t, spoken, instance } = useMessages();
  return (
    <div role="group" aria-label={t('kioskArrivals:comfort.languages')} className={styles['bar']}>
      {SPOKEN_LANGUAGES.map((language) => (
        <button key={language} type="button" lang={language} aria-pressed={language === spoken} className={styles['choice']} onClick={() => void speak(instance, language).then(onChosen)}>
          {SPOKEN_NAMES[language]}
        </button>
      ))}
    </div>
  );
}

const SETTINGS: readonly (readonly [keyof Comfort, LucideIcon])[] = [['larger', ALargeSmall], ['contrast', Contrast], ['seated', ArrowDownToLine], ['aloud', AudioLines]];

export type ComfortBarProps = { readonly comfort: Comfort; readonly canRead: boolean; readonly onChange: (comfort: Comfort) => void };

/** What makes reading easier. Reading aloud is offered only where the tablet has a voice of its own. */
export function ComfortBar({ comfort, canRead, onChange }: ComfortBarProps) {
  const { t } = useMessages();
  return (
    <div role="group" aria-label={t('kioskArrivals:comfort.settings')} className={styles['bar']}>
      {SETTINGS.filter(([setting]) => setting !== 'aloud' || canRead).map(([setting, Shape]) => (
        <button key={setting} type="button" aria-pressed={comfort[setting]} className={styles['choice']} onClick={() => onChange({ ...comfort, [setting]: !comfort[setting] })}>
          <Shape aria-hidden="true" className="lucide" />
          {t(`kioskArrivals:comfort.${setting}`)}
        </button>
      ))}
    </div>
  );
}
