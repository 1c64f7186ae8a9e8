import { Dialog, Button, MapPin, useMessages } from '@escale/ui';
import { type ReactNode, useReducer, useRef, useState } from 'react';
import { AnswerPage } from './features/check-in/answer.page.tsx';
import { unknownCode } from './features/check-in/attempt.presenter.ts';
import { CheckingPage } from './features/check-in/checking.page.tsx';
import { codeInHand, labelInHand } from './features/check-in/code-in-hand.presenter.ts';
import { presentCode, takeBack } from './features/check-in/decide.ts';
import { ScanPage } from './features/check-in/scan.page.tsx';
import { TypePage } from './features/check-in/type.page.tsx';
import { useCodeReader } from './features/check-in/use-code-reader.ts';
import { LeavePage } from './features/leave/leave.page.tsx';
import { type Departure, departureFrom } from './features/leave/leave.presenter.ts';
import { leaveNow } from './features/leave/leave-now.ts';
import { PresenceCodePage } from './features/presence-code/presence-code.page.tsx';
import { CODE_POLICY } from './features/presence-code/presence-code.presenter.ts';
import { bookingToSign } from './features/sign/sign.presenter.ts';
import { SignButton } from './features/sign/sign-button.tsx';
import { SignVisit } from './features/sign/sign-visit.tsx';
import { OutOfOrderPage } from './features/trouble/out-of-order.page.tsx';
import { NoBookingPage } from './features/welcome/no-booking.page.tsx';
import { WelcomePage } from './features/welcome/welcome.page.tsx';
import type { Tries } from './offline/tickets.ts';
import { useDevice, useDeviceState } from './offline/use-device.tsx';
import { CallPage } from './shell/call.page.tsx';
import { Frame } from './shell/frame.tsx';
import { IDLE_POLICY } from './shell/idle.presenter.ts';
import { STARTING_LANGUAGE } from './shell/language.ts';
import { AT_REST, isAnswered, isAsking, nextStep, progressOf, signingOf, type Step } from './shell/steps.presenter.ts';
import { useIdle } from './shell/use-idle.ts';
import styles from './visit.module.css';

/** The place, as far as the screens of a visit need it. */
export type VisitPlace = { readonly name: string; readonly timeZone: string; readonly phone: string | null; readonly demo: boolean };

export type VisitProps = {
  readonly place: VisitPlace;
  /** Wrong codes typed on this kiosk, whoever typed them. */
  readonly tries: Tries;
  readonly onTeam: () => void;
  readonly onRestart: () => void;
  /** Nobody answered "Vous êtes encore là ?". */
  readonly onAbandoned: () => void;
};

/** One person in front of the kiosk, from "Bonjour" to "Terminé". */
export function Visit({ place, tries, onTeam, onRestart, onAbandoned }: VisitProps) {
  const { t, locale } = useMessages();
  const device = useDevice();
  const { trouble } = useDeviceState();
  const [step, act] = useReducer(nextStep, AT_REST);
  const [sound, setSound] = useState(true);
  const scans = useRef(0);
  const answered = isAnswered(step);
  const atRest = step.at === 'welcome';
  const touched = !atRest || locale !== STARTING_LANGUAGE;
  const { idle, stay } = useIdle({ watching: touched, policy: step.at === 'presence-code' ? CODE_POLICY : IDLE_POLICY, askedInDialog: !answered && !atRest, onOver: onAbandoned });

  const signing = signingOf(step);
  const present = (text: string) => {
    // Who signs is not interrupted by a code that somebody shows over their shoulder.
    if (signing !== null) return;
    // Nobody is taken while nothing can be kept.
    if (isAsking(step) || trouble !== null) return;
    const key = (scans.current += 1);
    act({ do: 'present', key });
    const code = codeInHand(text);
    const tag = labelInHand(text);
    // What can be none of our codes is answered here, and does not count as a try.
    if (code === null) act({ do: 'hear', key, answer: tag === null ? unknownCode : { is: 'label', tag } });
    else void presentCode(device, tries, code).then((answer) => act({ do: 'hear', key, answer }));
  };
  useCodeReader(present);

  const leave = (departure: Departure) => {
    const { key } = departure.scan;
    act({ do: 'leave' });
    void leaveNow(device, departure).then((answer) => act({ do: 'hear-leave', key, answer }));
  };

  const back = async (eventId: string, hear: (answer: Awaited<ReturnType<typeof takeBack>>) => void) => {
    act({ do: 'take-back' });
    hear(await takeBack(device, eventId));
  };
  const go = (to: 'welcome' | 'scan' | 'type' | 'no-booking') => act({ do: 'go', to });
  const around = { zone: place.timeZone, sound, secondsLeft: idle.phase === 'asking' ? idle.secondsLeft : null, onTypeAgain: () => go('type'), onFinish: onRestart };
  const page = (shown: Step): ReactNode => {
    // Shown below, so that a bell that is rung over it loses nothing.
    if (shown.at === 'sign') return null;
    // Keeps nothing, so that it goes on where nothing can be kept.
    if (shown.at === 'presence-code') return <PresenceCodePage onTablet={() => go('type')} onBack={onRestart} />;
    // What is on screen about somebody stays: it says itself that nothing was kept.
    if (trouble !== null && shown.at !== 'check-in' && shown.at !== 'leave' && shown.at !== 'call') return <OutOfOrderPage trouble={trouble} />;
    switch (shown.at) {
      case 'welcome':
        return <WelcomePage onScan={() => go('scan')} onType={() => go('type')} onNoBooking={() => go('no-booking')} onSignByPhone={() => act({ do: 'show-code' })} />;
      case 'scan':
        return <ScanPage onCode={present} onType={() => go('type')} />;
      case 'type':
        return <TypePage onCode={present} />;
      case 'no-booking':
        return <NoBookingPage onBack={onRestart} />;
      case 'call':
        return <CallPage phone={place.phone} onBack={() => act({ do: 'back' })} />;
      case 'leave': {
        const { departure } = shown;
        const onTakeBack = (eventId: string) => void back(eventId, (answer) => act({ do: 'hear-leave', key: departure.scan.key, answer }));
        return <LeavePage departure={departure} {...around} onLeave={() => leave(departure)} onStay={() => act({ do: 'stay' })} onTakeBack={onTakeBack} />;
      }
      case 'check-in': {
        const { attempt } = shown;
        if (attempt.state === 'asking') return <CheckingPage />;
        const onTakeBack = (eventId: string) => void back(eventId, (answer) => act({ do: 'hear', key: attempt.key, answer }));
        const mayLeave = departureFrom(attempt) !== null;
        const toSign = bookingToSign(attempt.answer);
        const more = toSign === null ? null : <SignButton bookingId={toSign} onPress={() => act({ do: 'sign', bookingId: toSign })} />;
        return <AnswerPage key={attempt.key} answer={attempt.answer} {...around} onTakeBack={onTakeBack} more={more} {...(mayLeave ? { onLeave: () => act({ do: 'ask-to-leave' }) } : {})} />;
      }
    }
  };
  return (
    <Frame
      demo={place.demo}
      place={
        <>
          <MapPin aria-hidden="true" className="lucide" /> {place.name}
        </>
      }
      progress={progressOf(step)}
      sound={{ on: sound, onChange: setSound }}
      onTeam={onTeam}
      {...(atRest ? {} : { onRestart })}
      {...(step.at === 'call' ? {} : { onCall: () => act({ do: 'call' }) })}
    >
      {page(step)}
      {signing !== null && (
        <div hidden={step.at !== 'sign'} className={styles['over']}>
          <SignVisit bookingId={signing} sound={sound} onFinish={onRestart} />
        </div>
      )}
      <Dialog
        title={t('kiosk:idle.title')}
        isOpen={idle.phase === 'asking' && !answered && !atRest}
        onOpenChange={(open) => !open && stay()}
        actions={
          <>
            <Button look="quiet" onPress={onRestart}>
              {t('kiosk:restart')}
            </Button>
            <Button autoFocus onPress={stay}>
              {t('kiosk:idle.stay')}
            </Button>
          </>
        }
      >
        <p>{t('kiosk:idle.text')}</p>
        <p aria-hidden="true">{idle.phase === 'asking' && t('kiosk:finishIn', { seconds: idle.secondsLeft })}</p>
      </Dialog>
    </Frame>
  );
}
