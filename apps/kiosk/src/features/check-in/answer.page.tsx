import { useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDeviceState } from '../../offline/use-device.tsx';
import { answerView } from './answer.presenter.ts';
import type { Answer } from './attempt.presenter.ts';
import { standingIn } from './standing.presenter.ts';
import { ViewPage, type ViewPageProps } from './view.page.tsx';

export type AnswerPageProps = Omit<ViewPageProps, 'view' | 'onTakeBack'> & {
  readonly answer: Answer;
  /** IANA zone of the place. */
  readonly zone: string;
  readonly onTakeBack: (eventId: string) => void;
};

/** The answer to a code. What is kept here turns green on screen once the service has it. */
export function AnswerPage({ answer, zone, onTakeBack, ...around }: AnswerPageProps) {
  const { t, spoken: locale } = useMessages();
  const { answers } = useDeviceState();
  const [now] = useState(() => new Date());
  const eventId = answer.is === 'welcome' ? answer.eventId : null;
  const view = answerView(answer, eventId === null ? 'SENT' : standingIn(answers, eventId), { t, locale, zone, now });
  return <ViewPage view={view} {...around} {...(eventId === null ? {} : { onTakeBack: () => onTakeBack(eventId), takeBack: answer.is === 'welcome' && answer.booked.walkIn ? t('kioskArrivals:walkIn.notAfterAll') : t('kioskDevice:answer.notMe') })} />;
}
