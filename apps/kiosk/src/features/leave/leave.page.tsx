import { Button, DoorOpen, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDeviceState } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import styles from '../check-in/answer.module.css';
import { CheckingPage } from '../check-in/checking.page.tsx';
import { standingIn } from '../check-in/standing.presenter.ts';
import { ViewPage, type ViewPageProps } from '../check-in/view.page.tsx';
import { type Departure, departureLines, goodbyeView } from './leave.presenter.ts';

export type LeavePageProps = Omit<ViewPageProps, 'view' | 'onTakeBack'> & {
  readonly departure: Departure;
  /** IANA zone of the place. */
  readonly zone: string;
  readonly onLeave: () => void;
  /** Back to "you are already here". */
  readonly onStay: () => void;
  readonly onTakeBack: (eventId: string) => void;
};

/** "I am leaving early": first what it frees, then the goodbye. */
export function LeavePage({ departure, zone, onLeave, onStay, onTakeBack, ...around }: LeavePageProps) {
  const { t, spoken: locale } = useMessages();
  const { answers } = useDeviceState();
  const [now] = useState(() => new Date());
  const words = { t, locale, zone, now };
  switch (departure.state) {
    case 'asking':
      return <CheckingPage />;
    case 'answered': {
      const { answer } = departure;
      const eventId = answer.is === 'left' ? answer.eventId : null;
      const view = goodbyeView(answer, departure, eventId === null ? 'SENT' : standingIn(answers, eventId), words);
      return <ViewPage view={view} {...around} {...(eventId === null ? {} : { onTakeBack: () => onTakeBack(eventId), takeBack: t('kioskDevice:answer.stayAfterAll') })} />;
    }
    case 'confirming':
      return (
        <Screen
          title={t('kiosk:leave.title')}
          actions={
            <>
              <Button wide onPress={onLeave}>
                <DoorOpen aria-hidden="true" className="lucide" />
                {t('kiosk:leave.yes')}
              </Button>
              <Button wide look="quiet" onPress={onStay}>
                {t('kiosk:leave.stay')}
              </Button>
            </>
          }
        >
          <ul role="list" className={styles['lines']}>
            {departureLines(departure.leaving, words).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Screen>
      );
  }
}
