import { MapPin, useMessages } from '@escale/ui';
import { useState } from 'react';
import { isPlain } from './features/comfort/comfort.ts';
import type { ComfortBarProps } from './features/comfort/comfort-bar.tsx';
import { LanguageMenu } from './features/comfort/language-menu.tsx';
import { ReadAloudButton } from './features/comfort/read-aloud-button.tsx';
import { HeadsetVisit } from './features/headsets/headset-visit.tsx';
import { CODE_POLICY } from './features/presence-code/presence-code.presenter.ts';
import { SignVisit } from './features/sign/sign-visit.tsx';
import type { Tries } from './offline/tickets.ts';
import { Frame } from './shell/frame.tsx';
import { IDLE_POLICY } from './shell/idle.presenter.ts';
import { IdleDialog } from './shell/idle-dialog.tsx';
import { STARTING_LANGUAGE } from './shell/language.ts';
import { isAnswered, progressOf } from './shell/steps.presenter.ts';
import { useIdle } from './shell/use-idle.ts';
import { useVisit } from './use-visit.ts';
import styles from './visit.module.css';
import { VisitPage } from './visit-page.tsx';

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
  const { spoken } = useMessages();
  const visit = useVisit(tries);
  const { step, act, headsets, signing } = visit;
  const [sound, setSound] = useState(true);
  const answered = isAnswered(step);
  const atRest = step.at === 'welcome';
  const touched = !atRest || spoken !== STARTING_LANGUAGE || !isPlain(comfort.comfort);
  const { idle, stay } = useIdle({ watching: touched, policy: step.at === 'presence-code' ? CODE_POLICY : IDLE_POLICY, askedInDialog: !answered && !atRest, onOver: onAbandoned });
  const isAskedIfThere = idle.phase === 'asking' && !answered && !atRest;
  const call = () => act({ do: 'call' });
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
      <VisitPage visit={visit} place={place} comfort={comfort} sound={sound} secondsLeft={idle.phase === 'asking' ? idle.secondsLeft : null} onTeamHelps={onTeamHelps} onRestart={onRestart} />
      {/* Hidden rather than left while a bell is rung, so that nothing somebody did so far is lost by it. */}
      {headsets !== null && (
        <div hidden={step.at !== 'headsets'} className={styles['over'] ?? ''}>
          <HeadsetVisit entry={headsets} listening={step.at === 'headsets'} sound={sound} zone={place.timeZone} onCall={call} onFinish={onRestart} />
        </div>
      )}
      {signing !== null && (
        <div hidden={step.at !== 'sign'} className={styles['over']}>
          <SignVisit bookingId={signing} sound={sound} onFinish={onRestart} />
        </div>
      )}
      <IdleDialog idle={idle} isOpen={isAskedIfThere} onStay={stay} onRestart={onRestart} />
    </Frame>
  );
}
