import { bestUnit, decideLabel, handBackFacts, handOutLines, handOutNeeds, headsetOut, headsetsDue, type KioskSnapshot, type SnapshotBooking, type SnapshotUnit } from '@escale/domain';
import { useMessages } from '@escale/ui';
import { type ReactNode, useReducer, useState } from 'react';
import { useDevice, useDeviceState } from '../../offline/use-device.tsx';
import { ForTeam } from '../../shell/for-team.tsx';
import { FindLabel } from '../headsets/find-label.page.tsx';
import { firstTimersIn, sayFirstTime } from '../headsets/first-timers.ts';
import { NotKeptPage } from '../headsets/not-kept.page.tsx';
import { NothingKnownPage } from '../headsets/nothing-known.page.tsx';
import { TeamCodePage } from '../headsets/team-code.page.tsx';
import { useKeep } from '../headsets/use-keep.ts';
import type { Ways } from '../headsets/ways.ts';
import { AgeNoPage, AgePage, AgeTeamPage, GuardianPage } from './age.page.tsx';
import { CheckPage, MissingPage } from './check.page.tsx';
import { HAND_OUT_BEGINS, nextHandOut, refusedLabel } from './hand-out.presenter.ts';
import { NoticePage } from './notice.page.tsx';
import { ObstaclePage, OverridePage } from './obstacle.page.tsx';
import { QuestionPage } from './question.page.tsx';
import { ReadyPage, StartedPage } from './start.page.tsx';
import { UnitPage } from './unit.page.tsx';

export type HandOutFlowProps = Ways & {
  readonly bookingId: string;
  /** The label is of a headset they have already. */
  readonly onHeadset: (tag: string) => void;
};

/** From "take this headset" to "enjoy your session". */
export function HandOutFlow({ bookingId, ...ways }: HandOutFlowProps) {
  const { view } = useDeviceState();
  const booking = view?.bookings.find(({ id }) => id === bookingId);
  return view === null || booking === undefined ? <NothingKnownPage onCall={ways.onCall} /> : <Steps {...ways} view={view} booking={booking} />;
}

function Steps({ view, booking, onHeadset, ...ways }: Ways & Pick<HandOutFlowProps, 'onHeadset'> & { readonly view: KioskSnapshot; readonly booking: SnapshotBooking }): ReactNode {
  const { t } = useMessages();
  const device = useDevice();
  const [state, act] = useReducer(nextHandOut, HAND_OUT_BEGINS);
  const [scans, setScans] = useState(0);
  const { keep, again, pending } = useKeep();
  const by = state.team ? 'TEAM' : 'PERSON';
  const unit = view.units.find(({ id }) => id === state.unitId);
  const model = view.models.find(({ id }) => id === unit?.modelId);

  const onTag = (tag: string) => {
    // What was kept a moment ago counts: the view of the device, not the one this screen was drawn with.
    const known = device.state.view ?? view;
    const mine = known.bookings.find(({ id }) => id === booking.id) ?? booking;
    const answer = decideLabel(known, mine, tag, device.now());
    setScans((number) => number + 1);
    if (answer.say === 'YOURS') onHeadset(tag);
    else act({ do: 'label', answer, needs: answer.say === 'TAKE' ? handOutNeeds(known, mine, answer.unit) : null });
  };
  const returned = ({ tag, ...stopped }: SnapshotUnit) => {
    const holder = view.bookings.find(({ id }) => id === stopped.custody) ?? null;
    keep(handBackFacts({ tag, ...stopped }, holder, { missing: [], complaint: null }), 'TEAM', () => onTag(tag));
  };
  const handOut = (taken: SnapshotUnit, isFirstTime: boolean) => {
    const checked = [...handOutLines(view, booking, taken, device.now()).map(({ item }) => item.code), ...(state.ageSeen ? ['AGE'] : [])];
    if (isFirstTime) sayFirstTime(taken.id, booking.id);
    keep([{ type: 'HANDED_OUT', bookingId: booking.id, unitId: taken.id, checked, swapFor: null }], by, (eventId) => act({ do: 'handed-out', eventId }));
  };
  if (again !== null) return <NotKeptPage onAgain={again} />;

  const stopped = state.label?.say === 'STOP' ? state.label : null;
  const proposal = bestUnit(view, booking, device.now());
  switch (state.at) {
    case 'unit':
      return <UnitPage proposal={proposal} onScan={() => act({ do: 'find' })} onType={() => act({ do: 'type' })} />;
    case 'find':
    case 'type': {
      const refused = refusedLabel(state.label);
      const said = refused === null ? null : t(`kioskHeadsets:find.${refused.say}`, { tag: refused.tag });
      return <FindLabel key={scans} typing={state.at === 'type'} said={said} listening={ways.listening} onTag={onTag} />;
    }
    case 'pin':
      return <TeamCodePage onRight={() => act({ do: 'pin-right' })} />;
    case 'guardian':
      return <GuardianPage onCall={ways.onCall} />;
    case 'missing':
      return <MissingPage onAnother={() => act({ do: 'another' })} onCall={ways.onCall} />;
    case 'obstacle':
      return stopped && <ObstaclePage stopped={stopped} better={proposal?.unit.tag ?? null} onBetter={() => act({ do: 'another' })} onTeam={() => act({ do: 'i-am-team' })} onCall={ways.onCall} />;
    case 'override': {
      if (stopped === null) return null;
      const give = () => act({ do: 'give', unitId: stopped.unit.id, needs: handOutNeeds(view, booking, stopped.unit) });
      return (
        <ForTeam>
          <OverridePage stopped={stopped} pending={pending} onGive={give} onReturned={() => returned(stopped.unit)} onOther={() => act({ do: 'find' })} />
        </ForTeam>
      );
    }
    case 'age':
      return <AgePage age={state.needs?.age ?? 0} onTeam={() => act({ do: 'i-am-team' })} />;
    case 'age-team':
      return (
        <ForTeam>
          <AgeTeamPage age={state.needs?.age ?? 0} onSay={(enough) => act({ do: 'age', enough })} />
        </ForTeam>
      );
    case 'age-no':
      return <AgeNoPage onCall={ways.onCall} />;
    default:
    // The rest is about the unit that was taken.
  }
  if (unit === undefined || model === undefined) return <NothingKnownPage onCall={ways.onCall} />;
  switch (state.at) {
    case 'check':
      return <CheckPage lines={handOutLines(view, booking, unit, device.now())} model={model} onChecked={() => act({ do: 'check' })} onMissing={() => act({ do: 'miss' })} />;
    case 'notice': {
      const read = (language: string) => keep([{ type: 'NOTICE_ACKNOWLEDGED', bookingId: booking.id, version: state.needs?.notice ?? '', language }], by, () => act({ do: 'read' }));
      return <NoticePage notices={view.notices} pending={pending} onRead={read} onCall={ways.onCall} />;
    }
    case 'first':
      return (
        <QuestionPage
          title={t('kioskHandOut:first.title')}
          lead={t('kioskHandOut:first.lead')}
          yes={t('kioskHandOut:first.yes')}
          no={t('kioskHandOut:first.no')}
          pending={pending}
          onYes={() => handOut(unit, true)}
          onNo={() => handOut(unit, false)}
        />
      );
    case 'ready': {
      const start = () => keep([{ type: 'SESSION_STARTED', bookingId: booking.id, unitId: unit.id }], 'PERSON', () => act({ do: 'start' }));
      return <ReadyPage tag={unit.tag} eventId={state.eventId} immersion={headsetOut(view, unit, device.now(), firstTimersIn(view))?.immersion ?? null} pending={pending} {...ways} onStart={start} />;
    }
    case 'started': {
      const next = headsetsDue(view, booking) > 0 ? () => act({ do: 'another' }) : null;
      return <StartedPage tag={unit.tag} immersion={headsetOut(view, unit, device.now(), firstTimersIn(view))?.immersion ?? null} {...ways} onNext={next} />;
    }
  }
}
