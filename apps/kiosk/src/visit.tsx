import { Dialog, Button, useMessages } from '@escale/ui';
import { type ReactNode, useReducer, useState } from 'react';
import { useClient } from 'urql';
import { AnswerPage } from './features/check-in/answer.page.tsx';
import { unknownCode } from './features/check-in/attempt.presenter.ts';
import { CheckingPage } from './features/check-in/checking.page.tsx';
import { codeInHand, labelInHand } from './features/check-in/code-in-hand.presenter.ts';
import { newKey, sendCheckIn } from './features/check-in/send-check-in.ts';
import { ScanPage } from './features/check-in/scan.page.tsx';
import { TypePage } from './features/check-in/type.page.tsx';
import { UnconfirmedPage } from './features/check-in/unconfirmed.page.tsx';
import { useCodeReader } from './features/check-in/use-code-reader.ts';
import { ChangePlace } from './features/pair/change-place.tsx';
import { LeavePage } from './features/leave/leave.page.tsx';
import { type Departure, departureFrom } from './features/leave/leave.presenter.ts';
import { sendLeave } from './features/leave/send-leave.ts';
import { NoBookingPage } from './features/welcome/no-booking.page.tsx';
import type { KioskPlace } from './features/pair/remembered-place.ts';
import { WelcomePage } from './features/welcome/welcome.page.tsx';
import { CallPage } from './shell/call.page.tsx';
import { Frame } from './shell/frame.tsx';
import { IDLE_POLICY } from './shell/idle.presenter.ts';
import { STARTING_LANGUAGE } from './shell/language.ts';
import { AT_REST, isAsking, nextStep, progressOf, type Step } from './shell/steps.presenter.ts';
import { useIdle } from './shell/use-idle.ts';

export type VisitProps = {
  readonly place: KioskPlace;
  readonly reachable: boolean;
  readonly onChangePlace: () => void;
  readonly onRestart: () => void;
  /** Nobody answered "Vous êtes encore là ?". */
  readonly onAbandoned: () => void;
};

/** Whether an answer is on screen: it counts down itself before it goes. */
const isAnswered = (step: Step): boolean => (step.at === 'check-in' && step.attempt.state === 'answered') || (step.at === 'leave' && step.departure.state === 'answered');

/** One person in front of the kiosk, from "Bonjour" to "Terminé". */
export function Visit({ place, reachable, onRestart, onAbandoned, onChangePlace }: VisitProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const [step, act] = useReducer(nextStep, AT_REST);
  const [sound, setSound] = useState(true);
  const answered = isAnswered(step);
  const atRest = step.at === 'welcome';
  const touched = !atRest || locale !== STARTING_LANGUAGE;
  const { idle, stay } = useIdle({ watching: touched, policy: IDLE_POLICY, askedInDialog: !answered && !atRest, onOver: onAbandoned });

  const ask = async (code: string, idempotencyKey: string) => {
    const heard = await sendCheckIn(client, { placeId: place.id, code, idempotencyKey });
    act('answer' in heard ? { do: 'hear', idempotencyKey, answer: heard.answer } : { do: 'hear-nothing', idempotencyKey, why: heard.why });
  };
  const present = (text: string) => {
    if (isAsking(step)) return;
    const idempotencyKey = newKey();
    const code = codeInHand(text);
    act({ do: 'present', code: code ?? '', idempotencyKey });
    const tag = labelInHand(text);
    // What can be none of our codes is answered here, and does not count as a try.
    if (code === null) act({ do: 'hear', idempotencyKey, answer: tag === null ? unknownCode : { __typename: 'EquipmentLabel', tag } });
    else void ask(code, idempotencyKey);
  };
  useCodeReader(present);

  const leave = async ({ scan: { code, idempotencyKey } }: Departure) => {
    act({ do: 'leave' });
    const heard = await sendLeave(client, { placeId: place.id, code });
    act('answer' in heard ? { do: 'hear-leave', idempotencyKey, answer: heard.answer } : { do: 'hear-no-leave', idempotencyKey, why: heard.why });
  };

  const go = (to: 'welcome' | 'scan' | 'type' | 'no-booking') => act({ do: 'go', to });
  const around = { zone: place.timeZone, sound, secondsLeft: idle.phase === 'asking' ? idle.secondsLeft : null, onTypeAgain: () => go('type'), onFinish: onRestart };
  const page = (shown: Step): ReactNode => {
    switch (shown.at) {
      case 'welcome':
        return <WelcomePage onScan={() => go('scan')} onType={() => go('type')} onNoBooking={() => go('no-booking')} />;
      case 'scan':
        return <ScanPage onCode={present} onType={() => go('type')} />;
      case 'type':
        return <TypePage onCode={present} />;
      case 'no-booking':
        return <NoBookingPage onBack={onRestart} />;
      case 'call':
        return <CallPage phone={place.phone} onBack={() => act({ do: 'back' })} />;
      case 'leave':
        return <LeavePage departure={shown.departure} reachable={reachable} {...around} onLeave={() => void leave(shown.departure)} onStay={() => act({ do: 'stay' })} />;
      case 'check-in': {
        const { attempt } = shown;
        if (attempt.state === 'asking') return <CheckingPage />;
        if (attempt.state === 'unanswered') {
          const retry = () => {
            act({ do: 'retry' });
            void ask(attempt.code, attempt.idempotencyKey);
          };
          return <UnconfirmedPage why={attempt.why} onRetry={retry} />;
        }
        return (
          <AnswerPage
            key={attempt.idempotencyKey}
            answer={attempt.answer}
            {...around}
            {...(departureFrom(attempt) === null ? {} : { onLeave: () => act({ do: 'ask-to-leave' }) })}
          />
        );
      }
    }
  };
  return (
    <Frame
      reachable={reachable}
      demo={place.demo}
      place={atRest ? <ChangePlace place={place.name} onChange={onChangePlace} /> : <span>{place.name}</span>}
      progress={progressOf(step)}
      sound={{ on: sound, onChange: setSound }}
      {...(atRest ? {} : { onRestart })}
      {...(step.at === 'call' ? {} : { onCall: () => act({ do: 'call' }) })}
    >
      {page(step)}
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
