import { Badge, Button, Card, Dialog, Info, TriangleAlert, useMessages } from '@escale/ui';
import type { KioskFactsFragment as Kiosk } from '../../gql/graphql.ts';
import type { Outcome } from '../../shell/use-acts.ts';
import { kioskBadge, kioskLines } from './kiosk-lines.presenter.ts';
import styles from './kiosks.module.css';
import { NameDialog } from './name-dialog.tsx';
import type { KioskNo } from './use-kiosk-acts.ts';

export type KioskActs = {
  readonly pending: boolean;
  readonly onRenew: (kiosk: Kiosk) => void;
  readonly onRename: (kiosk: Kiosk, name: string) => Promise<Outcome<unknown, KioskNo>>;
  readonly onRevoke: (kiosk: Kiosk) => void;
};

type KioskCardProps = { readonly kiosk: Kiosk; readonly timeZone: string; readonly now: Date; /** Null for who may only look. */ readonly acts: KioskActs | null };

/** How a kiosk is, and what can be done with it. */
export function KioskCard({ kiosk, timeZone, now, acts }: KioskCardProps) {
  const { t, locale } = useMessages();
  const { name, state } = kiosk;
  const badge = kioskBadge(kiosk, now, t);
  return (
    <Card as="li" className={styles['card']}>
      <div className={styles['head']}>
        {state === 'REVOKED' ? <h3>{name}</h3> : <h2>{name}</h2>}
        <Badge tone={badge.tone}>{badge.words}</Badge>
      </div>
      <ul role="list" className={styles['facts']}>
        {kioskLines(kiosk, now, { t, locale, timeZone }).map(({ words, warns }) => (
          <li key={words} data-warns={warns}>
            {warns ? <TriangleAlert aria-hidden="true" /> : <Info aria-hidden="true" />}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {acts !== null && state !== 'REVOKED' && (
        <div className={styles['acts']}>
          {state === 'WAITING' && <Button look="quiet" aria-label={t('kiosks:renewLabel', { name })} pending={acts.pending} onPress={() => acts.onRenew(kiosk)}>{t('kiosks:renew')}</Button>}
          <NameDialog title={t('kiosks:renameTitle', { name })} yes={t('kiosks:renameYes')} name={name} pending={acts.pending} onName={(typed) => acts.onRename(kiosk, typed)} trigger={<Button look="quiet" aria-label={t('kiosks:renameLabel', { name })}>{t('kiosks:rename')}</Button>} />
          <Revoke kiosk={kiosk} onRevoke={() => acts.onRevoke(kiosk)} />
        </div>
      )}
    </Card>
  );
}

/** Says what revoking does, and what would be lost, before it is done. */
function Revoke({ kiosk: { name, state, pending }, onRevoke }: { readonly kiosk: Kiosk; readonly onRevoke: () => void }) {
  const { t } = useMessages();
  return (
    <Dialog
      role="alertdialog"
      title={t('kiosks:revokeTitle', { name })}
      trigger={<Button look="quiet" aria-label={t('kiosks:revokeLabel', { name })}>{t('kiosks:revoke')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('kiosks:revokeKeep')}</Button>
          <Button
            look="danger"
            onPress={() => {
              close();
              onRevoke();
            }}
          >
            {t('kiosks:revokeYes')}
          </Button>
        </>
      )}
    >
      <p>{t(state === 'WAITING' ? 'kiosks:revokeWaiting' : 'kiosks:revokeText')}</p>
      {state === 'PAIRED' && pending == null && <p>{t('kiosks:revokePendingUnknown')}</p>}
      {pending != null && pending > 0 && <p>{t('kiosks:revokePending', { count: pending })}</p>}
    </Dialog>
  );
}
