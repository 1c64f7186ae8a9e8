import { type Complaint, handBackFacts, type KioskSnapshot, type SnapshotBooking, type SnapshotModel, type SnapshotUnit } from '@escale/domain';
import { BellRing, Button, CircleCheck, TriangleAlert, useMessages } from '@escale/ui';
import { useReducer } from 'react';
import { Screen } from '../../shell/screen.tsx';
import { forgetFirstTime } from '../headsets/first-timers.ts';
import { KeptLine } from '../headsets/kept-line.tsx';
import { NotKeptPage } from '../headsets/not-kept.page.tsx';
import { useKeep } from '../headsets/use-keep.ts';
import type { Ways } from '../headsets/ways.ts';
import { QuestionPage } from '../hand-out/question.page.tsx';
import { AccessoriesPage } from './accessories.page.tsx';
import { HAND_BACK_BEGINS, nextHandBack } from './hand-back.presenter.ts';
import { TellingPages } from './telling.tsx';

export type HandBackFlowProps = Ways & { readonly unit: SnapshotUnit; readonly model: SnapshotModel; /** In whose hands it is; null where nobody's, or not of today. */ readonly booking: SnapshotBooking | null };

/** A headset in the hands of somebody; null where the kiosk knows none. */
export const holderOf = ({ bookings }: KioskSnapshot, { custody }: SnapshotUnit): SnapshotBooking | null => bookings.find(({ id }) => id === custody) ?? null;

/** From "I am bringing it back" to "thank you". The unit is the one that was scanned, as it was then. */
export function HandBackFlow({ unit, model, booking, onCall, onFinish }: HandBackFlowProps) {
  const { t } = useMessages();
  const [state, act] = useReducer(nextHandBack, HAND_BACK_BEGINS);
  const { keep, again, pending } = useKeep();
  const comesBack = (complaint: Complaint | null) =>
    keep(handBackFacts(unit, booking, { missing: state.missing, complaint }), 'PERSON', (eventId) => {
      forgetFirstTime(unit.id);
      act({ do: 'returned', eventId });
    });
  if (again !== null) return <NotKeptPage onAgain={again} />;
  switch (state.at) {
    case 'accessories':
      return <AccessoriesPage model={model} onCounted={(missing) => act({ do: 'count', missing })} />;
    case 'condition':
      return (
        <Screen
          title={t('kioskHandBack:condition.title')}
          lead={unit.tag}
          actions={
            <>
              <Button wide pending={pending} onPress={() => comesBack(null)}>
                <CircleCheck aria-hidden="true" className="lucide" />
                {t('kioskHandBack:condition.fine')}
              </Button>
              <Button wide look="quiet" isDisabled={pending} onPress={() => act({ do: 'tell' })}>
                <TriangleAlert aria-hidden="true" className="lucide" />
                {t('kioskHandBack:condition.wrong')}
              </Button>
            </>
          }
        />
      );
    case 'telling':
      return <TellingPages pending={pending} onTold={comesBack} />;
    case 'well': {
      // Of this answer nothing is kept, here or anywhere.
      const needsSomebody = () => {
        act({ do: 'felt' });
        onCall();
      };
      return (
        <QuestionPage
          title={t('kioskHandBack:well.title')}
          lead={t('kioskHandBack:well.lead')}
          yes={t('kioskHandBack:well.yes')}
          no={
            <>
              <BellRing aria-hidden="true" className="lucide" />
              {t('kioskHandBack:well.no')}
            </>
          }
          onYes={() => act({ do: 'felt' })}
          onNo={needsSomebody}
        />
      );
    }
    case 'thanks':
      return (
        <Screen
          title={t('kioskHandBack:thanks.title')}
          lead={t('kioskHandBack:thanks.rest')}
          actions={
            <Button wide onPress={onFinish}>
              {t('kiosk:finish')}
            </Button>
          }
        >
          <p>{unit.spaceName === null ? t('kioskHandBack:thanks.putUnknown') : t('kioskHandBack:thanks.put', { space: unit.spaceName })}</p>
          <KeptLine eventId={state.eventId} />
        </Screen>
      );
  }
}
