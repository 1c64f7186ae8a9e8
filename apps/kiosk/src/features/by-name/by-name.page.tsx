import type { SnapshotBooking } from '@escale/domain';
import { ArrowLeft, Button, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDeviceState } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { PinPad } from '../staff/pin-pad.tsx';
import styles from './by-name.module.css';
import { ChosenBooking } from './chosen-booking.tsx';
import { DayList } from './day-list.tsx';

export type ByNamePageProps = {
  /** IANA zone of the place. */
  readonly zone: string;
  readonly onArrive: (booking: SnapshotBooking) => void;
  readonly onBack: () => void;
};

/** An arrival by name. Nobody sees a list of names without the code of the team. */
export function ByNamePage({ zone, onArrive, onBack }: ByNamePageProps) {
  const { t } = useMessages();
  const { view, hasPin } = useDeviceState();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const back = (
    <Button wide look="quiet" onPress={onBack}>
      <ArrowLeft aria-hidden="true" className="lucide" />
      {t('words:back')}
    </Button>
  );
  if (!hasPin || view === null) return <Screen title={t('kioskByName:pinTitle')} lead={view === null ? t('kioskDevice:answer.nothingKnown') : t('kioskDevice:team.noPin')} actions={back} />;
  if (!open) {
    return (
      <Screen
        title={t('kioskByName:pinTitle')}
        lead={t('kioskByName:pinLead')}
        actions={
          <>
            <PinPad onRight={() => setOpen(true)} />
            {back}
          </>
        }
      />
    );
  }
  const booking = view.bookings.find(({ id }) => id === chosen);
  if (booking !== undefined) return <ChosenBooking view={view} booking={booking} zone={zone} onArrive={() => onArrive(booking)} onOther={() => setChosen(null)} />;
  return <Screen title={t('kioskByName:title')} lead={t('kioskByName:lead')} actions={<div className={styles['day']}><DayList view={view} zone={zone} onChoose={setChosen} />{back}</div>} />;
}
