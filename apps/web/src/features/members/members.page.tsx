import { LinkButton, Notice, PageTitle, useMessages } from '@escale/ui';
import type { ShownOrganisationFragment } from '../../gql/graphql.ts';
import { OrganisationPage } from '../group-booking/organisation-page.tsx';
import { useOrganisations } from '../organisation/organisation-context.ts';
import { PeopleOn } from '../people-and-roles/people-on.tsx';
import { MemberNames } from './member-names.tsx';
import styles from './members.module.css';
import { membersView } from './members.presenter.ts';

/** Who works for an organisation: its managers take people on and end roles, its trainers see whom they work with. */
export function MembersPage() {
  const { t } = useMessages();
  return <OrganisationPage title={t('organisation:members.title')} loading={t('organisation:members.loading')}>{(organisation) => <MembersOf key={organisation.id} organisation={organisation} />}</OrganisationPage>;
}

function MembersOf({ organisation }: { readonly organisation: ShownOrganisationFragment }) {
  const { t } = useMessages();
  const { refresh } = useOrganisations();
  const { id, name } = organisation;
  const view = membersView(organisation);
  return (
    <div className={styles['page']}>
      <PageTitle {...(view === 'ALL' || view === 'NAMES' ? { lead: t(`organisation:members.lead.${view}`) } : {})}>{t('organisation:members.titleOf', { name })}</PageTitle>
      {view === 'REQUESTED' && <Notice live={false} actions={<LinkButton look="quiet" href={`/organisme?structure=${id}`}>{t('organisation:members.toProfile')}</LinkButton>}>{t('organisation:members.waits')}</Notice>}
      {view === 'REFUSED' && <Notice tone="no" live={false} actions={<LinkButton look="quiet" href={`/organisme?structure=${id}`}>{t('organisation:members.toProfile')}</LinkButton>}>{t('organisation:page.refused')}</Notice>}
      {view === 'NAMES' && <MemberNames organisationId={id} />}
      {/* Whoever gives their own role back no longer speaks for it. */}
      {view === 'ALL' && <PeopleOn on={{ kind: 'ORGANISATION', id }} onChanged={refresh} />}
    </div>
  );
}
