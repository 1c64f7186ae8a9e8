import { Camera, type CameraView, useMessages } from '@escale/ui';
import styles from './camera-frame.module.css';

export type CameraFrameProps = Pick<CameraView, 'video' | 'state'> & {
  readonly label: string;
  /** Faces the person; what looks away from them is shown as it is. */
  readonly mirrored?: boolean;
  /** Corners that say where to hold what is shown. */
  readonly aim?: boolean;
};

/** What the camera sees, or that it is being switched on. */
export function CameraFrame({ video, state, label, mirrored = false, aim = false }: CameraFrameProps) {
  const { t } = useMessages();
  return (
    <div className={styles['view']}>
      <video ref={video} className={styles['picture']} data-mirrored={mirrored || undefined} muted playsInline aria-label={label} data-on={state === 'on' || undefined} />
      {state === 'starting' && (
        <p role="status" className={styles['starting']}>
          <Camera aria-hidden="true" className="lucide" />
          {t('kiosk:scan.starting')}
        </p>
      )}
      {aim && <span aria-hidden="true" className={styles['aim']} />}
    </div>
  );
}
