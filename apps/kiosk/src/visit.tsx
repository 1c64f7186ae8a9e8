import { unitByTag } from '@escale/domain';
import { Dialog, Button, MapPin, useMessages } from '@escale/ui';
import { type ReactNode, useReducer, useRef, useState } from 'react';
import { AnswerPage } from './features/check-in/answer.page.tsx';
import { type Answer, type ExpectedGroup, hereWith, unknownCode } from './features/check-in/attempt.presenter.ts';
import { CheckingPage } from './features/check-in/checking.page.tsx';
import { codeInHand, labelInHand } from './features/check-in/code-in-hand.presenter.ts';
import { presentCode, takeBack } from './features/check-in/decide.ts';
import { ScanPage } from './features/check-in/scan.page.tsx';
import { TypePage } from './features/check-in/type.page.tsx';
import { arriveByName } from './features/by-name/arrive-by-name.ts';
import { ByNamePage } from './features/by-name/by-name.page.tsx';
import { isPlain } from './features/comfort/comfort.ts';
import { ComfortBar, type ComfortBarProps, Languages } from './features/comfort/comfort-bar.tsx';
import { GoOnIn } from './features/comfort/go-on-in.tsx';
import { languageToOffer } from './features/comfort/greeting.presenter.ts';
import { LanguageMenu } from './features/comfort/language-menu.tsx';
import { ReadAloudButton } from './features/comfort/read-aloud-button.tsx';
import { arriveGroup } from './features/group/arrive-group.ts';
import { GroupPage } from './features/group/group.page.tsx';
import { useCodeReader } from './features/check-in/use-code-reader.ts';
import { HeadsetButton } from './features/headsets/headset-button.tsx';
import { headsetsDueTo } from './features/headsets/headset.presenter.ts';
import { HeadsetVisit } from './features/headsets/headset-visit.tsx';
import { HeadsetStrip } from './features/headsets/strip.tsx';
import { LeavePage } from './features/leave/leave.page.tsx';
import { type Departure, departureFrom } from './features/leave/leave.presenter.ts';
import { leaveNow } from './features/leave/leave-now.ts';
import { PresenceCodePage } from './features/presence-code/presence-code.page.tsx';
import { CODE_POLICY } from './features/presence-code/presence-code.presenter.ts';
import { bookingToSign } from './features/sign/sign.presenter.ts';
import { SignButton } from './features/sign/sign-button.tsx';
import { SignVisit } from './features/sign/sign-visit.tsx';
import { OutOfOrderPage } from './features/trouble/out-of-order.page.tsx';
import { beginWalkIn } from './features/walk-in/begin-walk-in.ts';
import { WalkInPage } from './features/walk-in/walk-in.page.tsx';
import { WelcomePage } from './features/welcome/welcome.page.tsx';
import type { Tries } from './offline/tickets.ts';
import { useDevice, useDeviceState } from './offline/use-device.tsx';
import { CallPage } from './shell/call.page.tsx';
import { Frame } from './shell/frame.tsx';
import { IDLE_POLICY } from './shell/idle.presenter.ts';
import { STARTING_LANGUAGE } from './shell/language.ts';
import { AT_REST, headsetsOf, isAnswered, isAsking, nextStep, type Place, progressOf, signingOf, type Step } from './shell/steps.presenter.ts';
import { useIdle } from './shell/use-idle.ts';
import styles from './visit.module.css';

/** The place, as far as the screens of a visit need it. */
export type VisitPlace = { readonly name: string; readonly timeZone: string; readonly phone: string | null; readonly demo: boolean };

export type VisitProps = {
  readonly place: VisitPlace;
  /** Wrong codes typed on this kiosk, whoever typed them. */
  readonly tries: Tries;
  /** What makes reading easier, as chosen by whoever is there. */
  readonly comfort: ComfortBarProps;
  readonly onTeam: () => void;
  /** Somebody of the team comes to the screen of a visitor. */
  readonly onTeamHelps: () => void;
  readonly onRestart: () => void;
  /** Nobody answered "Vous êtes encore là ?". */
  readonly onAbandoned: () => void;
};

/** One person in front of the kiosk, from "Bonjour" to "Terminé". */
export function Visit({ place, tries, comfort, onTeam, onTeamHelps, onRestart, onAbandoned }: VisitProps) {
  const { t, spoken } = useMessages();
  const device = useDevice();
  const { trouble, view } = useDeviceState();
  const [step, act] = useReducer(nextStep, AT_REST);
  const [sound, setSound] = useState(true);
  const scans = useRef(0);
  const answered = isAnswered(step);
  const atRest = step.at === 'welcome';
  const touched = !atRest || spoken !== STARTING_LANGUAGE || !isPlain(comfort.comfort);
  const { idle, stay } = useIdle({ watching: touched, policy: step.at === 'presence-code' ? CODE_POLICY : IDLE_POLICY, askedInDialog: !answered && !atRest, onOver: onAbandoned });

  const headsets = headsetsOf(step);
  const signing = signingOf(step);
  const isUnit = (tag: string) => view !== null && unitByTag(view, tag) !== null;
  /** Nobody is taken while nothing can be kept; nor is who signs, or has a headset in hand, interrupted by a code that somebody shows over their shoulder. */
  const isBusy = isAsking(step) || trouble !== null || headsets !== null || signing !== null;
  /** Shows what is being asked, then what came of it. */
  const answerWith = (work: () => Promise<Answer>) => {
    if (isBusy) return;
    const key = (scans.current += 1);
    act({ do: 'present', key });
    void work().then((answer) => act({ do: 'hear', key, answer }));
  };
  const present = (text: string) => {
    if (isBusy) return;
    const code = codeInHand(text);
    const tag = labelInHand(text);
    if (tag !== null && isUnit(tag)) {
      act({ do: 'headsets', entry: { for: 'label', tag } });
      return;
    }
    // What can be none of our codes is answered here, and does not count as a try.
    const stranger: Answer = tag === null ? unknownCode : { is: 'label', tag };
    answerWith(() => (code === null ? Promise.resolve(stranger) : presentCode(device, tries, code)));
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
  const go = (to: Place) => act({ do: 'go', to });
  const call = () => act({ do: 'call' });
  const help = () => {
    onTeamHelps();
    go('by-name');
  };
  const around = { zone: place.timeZone, sound, secondsLeft: idle.phase === 'asking' ? idle.secondsLeft : null, onTypeAgain: () => go('type'), onFinish: onRestart };
  const group = (key: number, expected: ExpectedGroup) => {
    const { already } = expected;
    const nobodyElse = already === null ? {} : { onNobodyElse: () => act({ do: 'hear', key, answer: already }) };
    return <GroupPage key={key} group={expected} zone={place.timeZone} onArrive={(ids) => answerWith(() => arriveGroup(device, expected, ids))} onCall={call} {...nobodyElse} />;
  };
  const page = (shown: Step): ReactNode => {
    // Shown below, so that a bell that is rung over it loses nothing.
    if (shown.at === 'sign') return null;
    // Keeps nothing, so that it goes on where nothing can be kept.
    if (shown.at === 'presence-code') return <PresenceCodePage onTablet={() => go('type')} onBack={onRestart} />;
    // What is on screen about somebody stays: it says itself that nothing was kept.
    if (trouble !== null && shown.at !== 'check-in' && shown.at !== 'leave' && shown.at !== 'call' && shown.at !== 'headsets') return <OutOfOrderPage trouble={trouble} />;
    switch (shown.at) {
      case 'welcome':
        return (
          <WelcomePage onScan={() => go('scan')} onType={() => go('type')} onNoBooking={() => go('walk-in')} onHelp={help} onSignByPhone={() => act({ do: 'show-code' })} comfort={<><Languages /><ComfortBar {...comfort} /></>}>
            <HeadsetStrip sound={sound} onScan={() => act({ do: 'headsets', entry: { for: 'label', tag: null } })} />
          </WelcomePage>
        );
      case 'scan':
        return <ScanPage onCode={present} isUnit={isUnit} onType={() => go('type')} />;
      case 'type':
        return <TypePage onCode={present} />;
      case 'walk-in':
        return <WalkInPage zone={place.timeZone} onBegin={(plan) => answerWith(() => beginWalkIn(device, plan, spoken))} onCall={call} onBack={onRestart} />;
      case 'by-name':
        return <ByNamePage zone={place.timeZone} onArrive={(booking) => answerWith(() => arriveByName(device, booking))} onBack={onRestart} />;
      case 'call':
        return <CallPage phone={place.phone} onBack={() => act({ do: 'back' })} />;
      case 'headsets':
        // Shown below, so that a bell that is rung over it loses nothing.
        return null;
      case 'leave': {
        const { departure } = shown;
        const onTakeBack = (eventId: string) => void back(eventId, (answer) => act({ do: 'hear-leave', key: departure.scan.key, answer }));
        return <LeavePage departure={departure} {...around} onLeave={() => leave(departure)} onStay={() => act({ do: 'stay' })} onTakeBack={onTakeBack} />;
      }
      case 'check-in': {
        const { attempt } = shown;
        if (attempt.state === 'asking') return <CheckingPage />;
        if (attempt.answer.is === 'group') return group(attempt.key, attempt.answer);
        const onTakeBack = (eventId: string) => void back(eventId, (answer) => act({ do: 'hear', key: attempt.key, answer }));
        const mayLeave = departureFrom(attempt) !== null;
        const bookingId = hereWith(attempt.answer);
        const due = headsetsDueTo(view, bookingId);
        const toSign = bookingToSign(attempt.answer);
        const theirs = languageToOffer(view, attempt.answer, spoken);
        const more = (
          <>
            {theirs !== null && <GoOnIn language={theirs} />}
            {bookingId !== null && due > 0 && <HeadsetButton count={due} onPress={() => act({ do: 'headsets', entry: { for: 'hand-out', bookingId } })} />}
            {toSign !== null && <SignButton bookingId={toSign} onPress={() => act({ do: 'sign', bookingId: toSign })} />}
          </>
        );
        return <AnswerPage key={attempt.key} answer={attempt.answer} {...around} onTakeBack={onTakeBack} more={more} quietFinish={due > 0} {...(mayLeave ? { onLeave: () => act({ do: 'ask-to-leave' }) } : {})} />;
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
      languages={atRest ? null : <><ReadAloudButton {...comfort} /><LanguageMenu /></>}
      onTeam={onTeam}
      {...(atRest ? {} : { onRestart })}
      {...(step.at === 'call' ? {} : { onCall: call })}
    >
      {page(step)}
      {headsets !== null && (
        <div hidden={step.at !== 'headsets'} className={styles['over'] ?? ''}>
          <HeadsetVisit entry={headsets} listening={step.at === 'headsets'} sound={sound} zone={place.timeZone} onCall={() => act({ do: 'call' })} onFinish={onRestart} />
        </div>
      )}
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
