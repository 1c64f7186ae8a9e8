import { GIVING_ROLES, HELPING_ROLES, ORGANISATION_DECIDERS, type Role, type ScopeKind } from '@escale/domain';
import { LinkButton, useMessages } from '@escale/ui';
import styles from './account.module.css';

const TEAM: readonly Role[] = ['SITE_STAFF', 'SITE_MANAGER'];

/** The pages that belong to what somebody does in the network. */
export function RoleLinks({ grants }: { readonly grants: readonly { readonly role: Role; readonly scopeKind: ScopeKind }[] }) {
  const { t } = useMessages();
  const pages = [
    { href: '/accompagnement', words: t('helping:mine.link'), of: HELPING_ROLES },
    { href: '/gestion/planning', words: t('planning:title'), of: TEAM },
    { href: '/gestion/accords', words: t('helping:desk.title'), of: TEAM },
    { href: '/organisme', words: t('organisation:page.title'), of: ['ORGANISATION_MANAGER', 'TRAINER'] as readonly Role[] },
    { href: '/reseau/structures', words: t('organisation:queue.link'), of: ORGANISATION_DECIDERS as readonly Role[], on: 'NETWORK' as const },
    { href: '/personnes', words: t('roles:page.link'), of: GIVING_ROLES },
    { href: '/journal', words: t('journal:link'), of: ['ADMINISTRATOR'] as readonly Role[] },
  ].filter(({ of, on }) => grants.some(({ role, scopeKind }) => of.includes(role) && (on === undefined || on === scopeKind)));
  if (pages.length === 0) return null;
  return (
    <div className={styles['links']}>
      {pages.map(({ href, words }) => (
        <LinkButton key={href} look="quiet" href={href}>
          {words}
        </LinkButton>
      ))}
    </div>
  );
}
