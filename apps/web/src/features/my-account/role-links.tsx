import { HELPING_ROLES, type Role } from '@escale/domain';
import { LinkButton, useMessages } from '@escale/ui';
import styles from './account.module.css';

const TEAM: readonly Role[] = ['SITE_STAFF', 'SITE_MANAGER'];

/** The pages that belong to what somebody does in the network. */
export function RoleLinks({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useMessages();
  const does = (some: readonly Role[]): boolean => roles.some((role) => some.includes(role));
  if (!does(HELPING_ROLES)) return null;
  return (
    <div className={styles['links']}>
      <LinkButton look="quiet" href="/accompagnement">
        {t('helping:mine.link')}
      </LinkButton>
      {does(TEAM) && (
        <LinkButton look="quiet" href="/gestion/accords">
          {t('helping:desk.title')}
        </LinkButton>
      )}
    </div>
  );
}
