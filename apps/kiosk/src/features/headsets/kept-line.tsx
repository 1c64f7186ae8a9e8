import { standingOf } from '@escale/domain';
import { CircleCheck, CircleX, CloudOff, type LucideIcon, useMessages } from '@escale/ui';
import { useDeviceState } from '../../offline/use-device.tsx';
import styles from './headsets.module.css';

const SHAPES: Record<ReturnType<typeof standingOf>, LucideIcon> = { SENT: CircleCheck, KEPT: CloudOff, REFUSED: CircleX };

/** Where what was just noted stands: the service has it, it is kept here, or it was refused. */
export function KeptLine({ eventId }: { readonly eventId: string | null }) {
  const { t } = useMessages();
  const { answers } = useDeviceState();
  if (eventId === null) return null;
  const standing = standingOf(answers.get(eventId) ?? null);
  const Shape = SHAPES[standing];
  return (
    <p role="status" className={styles['kept']} data-standing={standing}>
      <Shape aria-hidden="true" className="lucide" />
      {t(`kioskHeadsets:kept.${standing}`)}
    </p>
  );
}
