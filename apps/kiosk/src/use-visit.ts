import { unitByTag } from '@escale/domain';
import { useReducer, useRef } from 'react';
import { type Answer, unknownCode } from './features/check-in/attempt.presenter.ts';
import { codeInHand, labelInHand } from './features/check-in/code-in-hand.presenter.ts';
import { presentCode, takeBack } from './features/check-in/decide.ts';
import { useCodeReader } from './features/check-in/use-code-reader.ts';
import type { Departure } from './features/leave/leave.presenter.ts';
import { leaveNow } from './features/leave/leave-now.ts';
import type { Tries } from './offline/tickets.ts';
import { useDevice, useDeviceState } from './offline/use-device.tsx';
import { AT_REST, headsetsOf, isAsking, nextStep, signingOf } from './shell/steps.presenter.ts';

/** Where one person is, and what they can set going: codes and labels are listened to from every screen. */
export const useVisit = (tries: Tries) => {
  const device = useDevice();
  const { trouble, view } = useDeviceState();
  const [step, act] = useReducer(nextStep, AT_REST);
  const scans = useRef(0);
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
  return { step, act, headsets, signing, isUnit, answerWith, present, leave, back };
};

export type VisitInHand = ReturnType<typeof useVisit>;
