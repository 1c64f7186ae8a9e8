import { INCIDENT_KINDS, type IncidentKind } from '@escale/domain';
import { useMessages } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';
import styles from './hand-back.module.css';

/** What a visitor can see of a headset; the network is the team's matter. */
const SEEN: readonly IncidentKind[] = INCIDENT_KINDS.filter((kind) => kind !== 'NETWORK');

/** What is wrong, in plain words. */
export function KindPage({ onKind }: { readonly onKind: (kind: IncidentKind) => void }) {
  const { t } = useMessages();
  return (
    <Screen
      title={t('kioskHandBack:kind.title')}
      lead={t('kioskHandBack:kind.lead')}
      actions={
        <div role="group" aria-label={t('kioskHandBack:kind.title')} className={styles['kinds']}>
          {SEEN.map((kind) => (
            <button key={kind} type="button" className={styles['kind']} onClick={() => onKind(kind)}>
              {t(`kioskHeadsets:kind.${kind}`)}
            </button>
          ))}
        </div>
      }
    />
  );
}
