import { Button, DoorOpen, RefreshCw, useMessages, WifiOff } from '@escale/ui';
import { useState } from 'react';
import { Screen } from '../../shell/screen.tsx';
import styles from '../check-in/answer.module.css';
import { CheckingPage } from '../check-in/checking.page.tsx';
import { ViewPage, type ViewPageProps } from '../check-in/view.page.tsx';
import { type Departure, departureLines, goodbyeView } from './leave.presenter.ts';

export type LeavePageProps = Omit<ViewPageProps, 'view'> & {
  readonly departure: Departure;
  /** IANA zone of the place. */
  readonly zone: string;
  readonly reachable: boolean;
  readonly onLeave: () => void;
  /** Back to "you are already here". */
  readonly onStay: () => void;
};

const REASON = { network: 'kiosk:unconfirmed.noNetwork', trouble: 'kiosk:unconfirmed.trouble' } as const;

/** "I am leaving early": first what it frees, then the goodbye; without an answer nothing is done, and that is said. */
export function LeavePage({ departure, zone, reachable, onLeave, onStay, ...around }: LeavePageProps) {
  const { t, locale } = useMessages();
  const [now] = useState(() => new Date());
  const words = { t, locale, zone, now };
  const stay = (
    <Button wide look="quiet" onPress={onStay}>
      {t('kiosk:leave.stay')}
    </Button>
  );
  switch (departure.state) {
    case 'asking':
      return <CheckingPage />;
    case 'answered':
      return <ViewPage view={goodbyeView(departure.answer, departure.leaving, words)} {...around} />;
    case 'unanswered':
      return (
        <div role="alert" className={styles['answer']} data-tone="no">
          <Screen
            title={t('kiosk:leave.unheard')}
            drawing={<WifiOff aria-hidden="true" className={styles['shape']} />}
            actions={
              <>
                <Button wide onPress={onLeave}>
                  <RefreshCw aria-hidden="true" className="lucide" />
                  {t('kiosk:unconfirmed.retry')}
                </Button>
                {stay}
              </>
            }
          >
            <p>{t(REASON[departure.why])}</p>
            <p>{t('kiosk:leave.nothingLost')}</p>
          </Screen>
        </div>
      );
    case 'confirming':
      return (
        <Screen
          title={t('kiosk:leave.title')}
          actions={
            <>
              <Button wide isDisabled={!reachable} onPress={onLeave}>
                <DoorOpen aria-hidden="true" className="lucide" />
                {t('kiosk:leave.yes')}
              </Button>
              {stay}
            </>
          }
        >
          <ul role="list" className={styles['lines']}>
            {departureLines(departure.leaving, words).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {!reachable && <p role="status">{t('kiosk:leave.offline')}</p>}
        </Screen>
      );
  }
}
