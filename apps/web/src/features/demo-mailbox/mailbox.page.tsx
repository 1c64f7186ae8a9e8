import { EmptyState, PageTitle, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { DemoMailsQuery } from './mailbox.graphql.ts';

/** The letters the demo network would have sent. */
export function MailboxPage() {
  const { t } = useMessages();
  const [{ data }] = useQuery({ query: DemoMailsQuery });
  usePageTitle(t('demo:mailbox.title'));
  if (data?.network.demo === false) return <EmptyState title={t('demo:mailbox.closed')} />;
  return (
    <div>
      <PageTitle lead={t('demo:mailbox.lead')}>{t('demo:mailbox.title')}</PageTitle>
      <ul>
        {data?.demoMails.map((mail) => (
          <li key={mail.id}>{mail.subject}</li>
        ))}
      </ul>
    </div>
  );
}
