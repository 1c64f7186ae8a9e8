import { formatDay, formatMoment } from '@escale/messages';
import { Button, Dialog, Notice, useMessages } from '@escale/ui';
import type { ShownPersonFragment } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './people.module.css';
import { ConfirmGrantRemovalMutation, KeepGrantMutation, RemoveGrantMutation } from './people.graphql.ts';
import { RoleEndWords } from './role-end-words.tsx';
import type { useChange } from './use-change.ts';

/** Roles that end with coming hours. */
const OF_A_TEAM: readonly string[] = ['SITE_STAFF', 'SITE_MANAGER'];

type HeldGrantProps = {
  readonly grant: ShownPersonFragment['grants'][number];
  /** Of whoever holds it. */
  readonly name: string;
  readonly changes: ReturnType<typeof useChange>;
};

/** One role of one person, with what may be done about it. */
export function HeldGrant({ grant, name, changes: { change, changing } }: HeldGrantProps) {
  const { t, locale } = useMessages();
  const { id, scopeName, since, removable, removalProposedAt, removalConfirmable } = grant;
  const role = t(`account:role.${grant.role}`);
  const scope = scopeName ?? t('account:mine.wholeNetwork');
  const byTwo = grant.role === 'ADMINISTRATOR';
  return (
    <li className={styles['grant']}>
      <p>
        <strong>{t('roles:page.on', { role, scope })}</strong> <span className={styles['soft']}>{t('roles:page.since', { when: formatDay(since, readerZone(), locale, { year: true }) })}</span>
      </p>
      {removalProposedAt != null && <Notice tone="warn" live={false}>{t('roles:take.waits', { when: formatMoment(removalProposedAt, readerZone(), locale) })}</Notice>}
      <div className={styles['actions']}>
        {removalConfirmable && (
          <Button look="danger" pending={changing === id} aria-label={t('roles:take.confirmLabel', { role, name })} onPress={() => void change(id, ConfirmGrantRemovalMutation, t('roles:take.done'))}>
            {t('roles:take.confirm')}
          </Button>
        )}
        {removalProposedAt != null && (
          <Button look="quiet" pending={changing === id} aria-label={t('roles:take.keepLabel', { role, name })} onPress={() => void change(id, KeepGrantMutation, t('roles:take.kept'))}>
            {t('roles:take.keep')}
          </Button>
        )}
        {removable && removalProposedAt == null && (
          <Dialog
            role="alertdialog"
            title={t('roles:take.sure', { name })}
            trigger={
              <Button look="quiet" pending={changing === id} aria-label={t('roles:take.actionLabel', { name, role, scope })}>
                {t('roles:take.action')}
              </Button>
            }
            actions={(close) => (
              <>
                <Button look="quiet" onPress={close}>{t('roles:take.no')}</Button>
                <Button
                  look="danger"
                  onPress={() => {
                    close();
                    void change(id, RemoveGrantMutation, t('roles:take.done'), t('roles:take.proposed'));
                  }}
                >
                  {t(byTwo ? 'roles:take.propose' : 'roles:take.yes')}
                </Button>
              </>
            )}
          >
            <p>{t('roles:take.sureText', { role, scope })}</p>
            {OF_A_TEAM.includes(grant.role) && <RoleEndWords grantId={id} />}
            {byTwo && <p>{t('roles:take.sureTwo')}</p>}
          </Dialog>
        )}
      </div>
    </li>
  );
}
