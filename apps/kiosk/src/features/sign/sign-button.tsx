import type { Id } from '@escale/domain';
import { Button, Pencil, useMessages } from '@escale/ui';
import { useDeviceState } from '../../offline/use-device.tsx';
import { useNow } from '../../shell/use-now.ts';
import { isSignedToday } from './sign.presenter.ts';

/** The way to sign after a code, where there is something to sign today. */
export function SignButton({ bookingId, onPress }: { readonly bookingId: Id<'Booking'>; readonly onPress: () => void }) {
  const { t } = useMessages();
  const { view } = useDeviceState();
  const now = useNow();
  const booking = view?.bookings.find(({ id }) => id === bookingId);
  if (view === null || booking === undefined || !isSignedToday(booking, view.place.timeZone, now)) return null;
  return (
    <Button wide look="quiet" onPress={onPress}>
      <Pencil aria-hidden="true" className="lucide" />
      {t('kioskSign:action')}
    </Button>
  );
}
