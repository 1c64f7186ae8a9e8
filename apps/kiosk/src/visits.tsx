import { isProductLanguage } from '@escale/messages';
import { useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { dress, PLAIN } from './features/comfort/comfort.ts';
import { useLocalVoice, useReadAloud } from './features/comfort/use-read-aloud.ts';
import { Tries } from './offline/tickets.ts';
import { forgetTraces } from './shell/forget-traces.ts';
import { STARTING_LANGUAGE } from './shell/language.ts';
import { Visit, type VisitProps } from './visit.tsx';

export type VisitsProps = Pick<VisitProps, 'place' | 'onTeam'> & {
  /** Nobody is in front of the screen. */
  readonly onRest: () => void;
};

/** One visitor after another: each gets a new `Visit`, so that nothing of the one before is left in any state. */
export function Visits({ onRest, onTeam, ...props }: VisitsProps) {
  const { instance, spoken } = useMessages();
  const [turn, setTurn] = useState(0);
  const [tries] = useState(() => new Tries());
  const [comfort, setComfort] = useState(PLAIN);
  useEffect(() => {
    dress(comfort, document.documentElement);
    return () => dress(PLAIN, document.documentElement);
  }, [comfort]);
  const voice = useLocalVoice(spoken);
  useReadAloud(voice, spoken, comfort.aloud);
  const next = () => {
    forgetTraces();
    setTurn((number) => number + 1);
  };
  const rest = () => {
    void instance.changeLanguage(STARTING_LANGUAGE);
    setComfort(PLAIN);
    next();
    onRest();
  };
  /** The screens of the team are in the languages of the product. */
  const forTeam = () => {
    if (!isProductLanguage(spoken)) void instance.changeLanguage(STARTING_LANGUAGE);
  };
  const team = () => {
    forTeam();
    onTeam();
  };
  return <Visit key={turn} {...props} tries={tries} comfort={{ comfort, canRead: voice !== null, onChange: setComfort }} onTeam={team} onTeamHelps={forTeam} onRestart={next} onAbandoned={rest} />;
}
