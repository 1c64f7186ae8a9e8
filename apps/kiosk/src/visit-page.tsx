import { useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { arriveByName } from './features/by-name/arrive-by-name.ts';
import { ByNamePage } from './features/by-name/by-name.page.tsx';
import { ScanPage } from './features/check-in/scan.page.tsx';
import { TypePage } from './features/check-in/type.page.tsx';
import { ComfortBar, type ComfortBarProps, Languages } from './features/comfort/comfort-bar.tsx';
import { HeadsetStrip } from './features/headsets/strip.tsx';
import { LeavePage } from './features/leave/leave.page.tsx';
import { PresenceCodePage } from './features/presence-code/presence-code.page.tsx';
import { OutOfOrderPage } from './features/trouble/out-of-order.page.tsx';
import { beginWalkIn } from './features/walk-in/begin-walk-in.ts';
import { WalkInPage } from './features/walk-in/walk-in.page.tsx';
import { WelcomePage } from './features/welcome/welcome.page.tsx';
import { useDevice, useDeviceState } from './offline/use-device.tsx';
import { CallPage } from './shell/call.page.tsx';
import type { Place } from './shell/steps.presenter.ts';
import type { VisitInHand } from './use-visit.ts';
import { VisitAnswer } from './visit-answer.tsx';

export type VisitPageProps = {
  readonly visit: VisitInHand;
  readonly place: { readonly timeZone: string; readonly phone: string | null };
  readonly comfort: ComfortBarProps;
  readonly sound: boolean;
  /** Until the screen is left by itself; null where nobody is asked yet. */
  readonly secondsLeft: number | null;
  readonly onTeamHelps: () => void;
  readonly onRestart: () => void;
};

/** What keeps nothing, or says itself that nothing was kept, stays on screen where nothing can be kept; a headset and a signature are shown beside this page. */
const STAYS = ['check-in', 'leave', 'call', 'headsets', 'sign', 'presence-code'];

/** The screen of each step of a visit. */
export function VisitPage({ visit, place, comfort, sound, secondsLeft, onTeamHelps, onRestart }: VisitPageProps): ReactNode {
  const { spoken } = useMessages();
  const device = useDevice();
  const { trouble } = useDeviceState();
  const { step, act, answerWith, present, isUnit, leave, back } = visit;
  const zone = place.timeZone;
  const go = (to: Place) => act({ do: 'go', to });
  const around = { zone, sound, secondsLeft, onTypeAgain: () => go('type'), onFinish: onRestart };
  if (trouble !== null && !STAYS.includes(step.at)) return <OutOfOrderPage trouble={trouble} />;
  switch (step.at) {
    case 'welcome': {
      const help = () => {
        onTeamHelps();
        go('by-name');
      };
      return (
        <WelcomePage onScan={() => go('scan')} onType={() => go('type')} onNoBooking={() => go('walk-in')} onHelp={help} onSignByPhone={() => act({ do: 'show-code' })} comfort={<><Languages /><ComfortBar {...comfort} /></>}>
          <HeadsetStrip sound={sound} onScan={() => act({ do: 'headsets', entry: { for: 'label', tag: null } })} />
        </WelcomePage>
      );
    }
    case 'scan':
      return <ScanPage onCode={present} isUnit={isUnit} onType={() => go('type')} />;
    case 'type':
      return <TypePage onCode={present} />;
    case 'walk-in':
      return <WalkInPage zone={zone} onBegin={(plan) => answerWith(() => beginWalkIn(device, plan, spoken))} onCall={() => act({ do: 'call' })} onBack={onRestart} />;
    case 'by-name':
      return <ByNamePage zone={zone} onArrive={(booking) => answerWith(() => arriveByName(device, booking))} onBack={onRestart} />;
    case 'presence-code':
      return <PresenceCodePage onTablet={() => go('type')} onBack={onRestart} />;
    case 'call':
      return <CallPage phone={place.phone} onBack={() => act({ do: 'back' })} />;
    case 'leave': {
      const { departure } = step;
      const onTakeBack = (eventId: string) => void back(eventId, (answer) => act({ do: 'hear-leave', key: departure.scan.key, answer }));
      return <LeavePage departure={departure} {...around} onLeave={() => leave(departure)} onStay={() => act({ do: 'stay' })} onTakeBack={onTakeBack} />;
    }
    case 'check-in':
      return <VisitAnswer visit={visit} attempt={step.attempt} around={around} />;
    case 'headsets':
    case 'sign':
      return null;
  }
}
