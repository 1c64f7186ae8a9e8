import type { KioskSnapshot, SnapshotBooking } from '@escale/domain';
import { formatTimeRange } from '@escale/messages';
import { ArrowLeft, Button, UserCheck, useMessages } from '@escale/ui';
import { useDevice } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { inLanguage } from '../check-in/answer.presenter.ts';
import { isListed } from '../check-in/said-of.presenter.ts';
import { admissionOf } from './by-name.presenter.ts';

export type ChosenBookingProps = { readonly view: KioskSnapshot; readonly booking: SnapshotBooking; readonly zone: string; readonly onArrive: () => void; readonly onOther: () => void };

/** One booking, with what stands against it: the team decides, and knows what follows. */
export function ChosenBooking({ view, booking, zone, onArrive, onOther }: ChosenBookingProps) {
  const { t, locale } = useMessages();
  const now = useDevice().now();
  const { may, why } = admissionOf(view, booking, { t, locale, zone, now });
  const offer = view.offers.find(({ id }) => id === booking.offerId);
  const listed = isListed(booking);
  return (
    <Screen
      title={booking.displayName ?? t('kioskByName:noName')}
      lead={formatTimeRange(booking.startsAt, booking.endsAt, zone, locale, { withoutDay: true })}
      actions={
        <>
          {(may !== 'no' || listed) && (
            <Button wide onPress={onArrive}>
              <UserCheck aria-hidden="true" className="lucide" />
              {listed ? t('kioskByName:openList') : may === 'yes' ? t('kioskByName:checkIn') : t('kioskByName:evenSo')}
            </Button>
          )}
          <Button wide look="quiet" onPress={onOther}>
            <ArrowLeft aria-hidden="true" className="lucide" />
            {t('kioskByName:other')}
          </Button>
        </>
      }
    >
      {offer !== undefined && <p>{inLanguage(offer, locale)}</p>}
      {why !== null && !(listed && may === 'no') && <p role="note">{why}</p>}
    </Screen>
  );
}
