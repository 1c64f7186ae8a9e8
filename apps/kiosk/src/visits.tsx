import { useMessages } from '@escale/ui';
import { useState } from 'react';
import { Tries } from './offline/tickets.ts';
import { forgetTraces } from './shell/forget-traces.ts';
import { STARTING_LANGUAGE } from './shell/language.ts';
import { Visit, type VisitProps } from './visit.tsx';

export type VisitsProps = Pick<VisitProps, 'place' | 'onTeam'> & {
  /** Nobody is in front of the screen. */
  readonly onRest: () => void;
};

/** One visitor after another: each gets a new `Visit`, so that nothing of the one before is left in any state. */
export function Visits({ onRest, ...props }: VisitsProps) {
  const { instance } = useMessages();
  const [turn, setTurn] = useState(0);
  const [tries] = useState(() => new Tries());
  const next = () => {
    forgetTraces();
    setTurn((number) => number + 1);
  };
  const rest = () => {
    void instance.changeLanguage(STARTING_LANGUAGE);
    next();
    onRest();
  };
  return <Visit key={turn} {...props} tries={tries} onRestart={next} onAbandoned={rest} />;
}
