import { useMessages } from '@escale/ui';
import { useState } from 'react';
import { answerView } from './answer.presenter.ts';
import type { Answer } from './attempt.presenter.ts';
import { ViewPage, type ViewPageProps } from './view.page.tsx';

export type AnswerPageProps = Omit<ViewPageProps, 'view'> & {
  readonly answer: Answer;
  /** IANA zone of the place. */
  readonly zone: string;
};

/** The answer to a code. */
export function AnswerPage({ answer, zone, ...around }: AnswerPageProps) {
  const { t, locale } = useMessages();
  const [now] = useState(() => new Date());
  return <ViewPage view={answerView(answer, { t, locale, zone, now })} {...around} />;
}
