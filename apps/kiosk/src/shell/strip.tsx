import { Button, CircleX, type LucideIcon, useMessages, Users, Wifi, WifiOff } from '@escale/ui';
import { useDeviceState } from '../offline/use-device.tsx';
import { type StripView, stripView } from './strip.presenter.ts';
import styles from './strip.module.css';

const SHAPES: Record<StripView['look'], LucideIcon> = { online: Wifi, offline: WifiOff, refused: CircleX };

/** The state of the kiosk, and the way to the screen of the team. */
export function Strip({ onTeam }: { readonly onTeam: () => void }) {
  const { t, spoken: locale } = useMessages();
  const { look, title, more } = stripView(useDeviceState(), { t, locale });
  const Shape = SHAPES[look];
  return (
    <div className={styles['strip']}>
      <p role="status" aria-label={t('kiosk:state.label')} className={styles['state']} data-look={look}>
        <Shape aria-hidden="true" className="lucide" />
        <span>
          <strong>{title}</strong>
          {more.map((line) => (
            <span key={line} className={styles['more']}>
              {line}
            </span>
          ))}
        </span>
      </p>
      <Button look="plain" onPress={onTeam}>
        <Users aria-hidden="true" className="lucide" />
        {t('kioskDevice:team.open')}
      </Button>
    </div>
  );
}
