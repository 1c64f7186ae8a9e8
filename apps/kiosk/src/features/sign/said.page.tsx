import type { HalfDay } from '@escale/domain';
import { ArrowRight, Button, useMessages, Users } from '@escale/ui';
import { useDeviceState } from '../../offline/use-device.tsx';
import { ViewPage } from '../check-in/view.page.tsx';
import type { Person } from './sign.presenter.ts';
import { signedStanding, signedView } from './signed.presenter.ts';

export type SaidPageProps = {
  readonly person: Person;
  readonly half: HalfDay;
  /** Null where nothing could be kept. */
  readonly eventId: string | null;
  readonly sound: boolean;
  /** Null where nobody else signs. */
  readonly onNext: (() => void) | null;
  readonly onAbsences: (() => void) | null;
  readonly onFinish: () => void;
};

/** What became of a signature. What is kept here turns green on screen once the service has it. */
export function SaidPage({ person, half, eventId, sound, onNext, onAbsences, onFinish }: SaidPageProps) {
  const { t } = useMessages();
  const { answers } = useDeviceState();
  const view = signedView(eventId === null ? null : signedStanding(answers, eventId), { name: person.name, half: t(`kioskSign:half.${half.half}`) }, { t });
  const more = (
    <>
      {onNext !== null && (
        <Button wide onPress={onNext}>
          <ArrowRight aria-hidden="true" className="lucide" />
          {t('kioskSign:said.next')}
        </Button>
      )}
      {onAbsences !== null && (
        <Button wide look="quiet" onPress={onAbsences}>
          <Users aria-hidden="true" className="lucide" />
          {t('kioskSign:who.absences')}
        </Button>
      )}
    </>
  );
  return <ViewPage view={view} sound={sound} secondsLeft={null} more={more} quietFinish={onNext !== null} onTypeAgain={onFinish} onFinish={onFinish} />;
}
