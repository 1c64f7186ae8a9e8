import { useMessages } from '@escale/ui';
import { AnswerPage, type AnswerPageProps } from './features/check-in/answer.page.tsx';
import { type Attempt, type ExpectedGroup, hereWith } from './features/check-in/attempt.presenter.ts';
import { CheckingPage } from './features/check-in/checking.page.tsx';
import { GoOnIn } from './features/comfort/go-on-in.tsx';
import { languageToOffer } from './features/comfort/greeting.presenter.ts';
import { arriveGroup } from './features/group/arrive-group.ts';
import { GroupPage } from './features/group/group.page.tsx';
import { HeadsetButton } from './features/headsets/headset-button.tsx';
import { headsetsDueTo } from './features/headsets/headset.presenter.ts';
import { departureFrom } from './features/leave/leave.presenter.ts';
import { bookingToSign } from './features/sign/sign.presenter.ts';
import { SignButton } from './features/sign/sign-button.tsx';
import { useDevice, useDeviceState } from './offline/use-device.tsx';
import type { VisitInHand } from './use-visit.ts';

export type VisitAnswerProps = {
  readonly visit: VisitInHand;
  readonly attempt: Attempt;
  readonly around: Pick<AnswerPageProps, 'zone' | 'sound' | 'secondsLeft' | 'onTypeAgain' | 'onFinish'>;
};

/** What came of a code: being asked, a group's list, or the answer with what one can do next. */
export function VisitAnswer({ visit: { act, answerWith, back }, attempt, around }: VisitAnswerProps) {
  const device = useDevice();
  const { view } = useDeviceState();
  const { spoken } = useMessages();
  if (attempt.state === 'asking') return <CheckingPage />;
  const { key, answer } = attempt;
  const call = () => act({ do: 'call' });
  const group = (expected: ExpectedGroup) => {
    const { already } = expected;
    const nobodyElse = already === null ? {} : { onNobodyElse: () => act({ do: 'hear', key, answer: already }) };
    return <GroupPage key={key} group={expected} zone={around.zone} onArrive={(ids) => answerWith(() => arriveGroup(device, expected, ids))} onCall={call} {...nobodyElse} />;
  };
  if (answer.is === 'group') return group(answer);
  const onTakeBack = (eventId: string) => void back(eventId, (taken) => act({ do: 'hear', key, answer: taken }));
  const bookingId = hereWith(answer);
  const due = headsetsDueTo(view, bookingId);
  const toSign = bookingToSign(answer);
  const theirs = languageToOffer(view, answer, spoken);
  const more = (
    <>
      {theirs !== null && <GoOnIn language={theirs} />}
      {bookingId !== null && due > 0 && <HeadsetButton count={due} onPress={() => act({ do: 'headsets', entry: { for: 'hand-out', bookingId } })} />}
      {toSign !== null && <SignButton bookingId={toSign} onPress={() => act({ do: 'sign', bookingId: toSign })} />}
    </>
  );
  return <AnswerPage key={key} answer={answer} {...around} onTakeBack={onTakeBack} more={more} quietFinish={due > 0} {...(departureFrom(attempt) !== null ? { onLeave: () => act({ do: 'ask-to-leave' }) } : {})} />;
}
