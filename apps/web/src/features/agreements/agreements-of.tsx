import { localDay } from '@escale/messages';
import { Button, createToasts, EmptyState, ErrorState, PageTitle, Plus, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { useNow } from '../../shell/use-now.ts';
import { AgreementCard } from './agreement-card.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementsQuery, ShownAgreementFragment } from './agreements.graphql.ts';
import styles from './agreements.module.css';
import type { Side } from './side.ts';
import { useAgreementActs } from './use-agreement-acts.ts';

type AgreementsOfProps = { readonly side: Side; readonly timeZone: string; readonly title: string; readonly lead: string; readonly empty: string; /** Whether a new one may be asked for or written. */ readonly mayAdd: boolean; readonly tools?: ReactNode };

const NEW = 'new';

/** Agreements of one side, with the one that is written beside the list. */
export function AgreementsOf({ side, timeZone, title, lead, empty, mayAdd, tools }: AgreementsOfProps) {
  const { t } = useMessages();
  const today = localDay(useNow(), timeZone);
  const acts = useAgreementActs();
  const [toasts] = useState(createToasts);
  const [opened, setOpened] = useState<string | null>(null);
  const variables = side.kind === 'organisation' ? { organisationId: side.organisationId } : side.kind === 'place' ? { placeId: side.placeId } : {};
  const [{ data, error, fetching }, refresh] = useQuery({ query: AgreementsQuery, variables, requestPolicy: 'cache-and-network' });
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  const agreements = data?.agreements.map((row) => readFragment(ShownAgreementFragment, row)) ?? null;
  const agreement = agreements?.find(({ id }) => id === opened) ?? null;
  const done = (words: string): void => {
    showToast(toasts, { tone: 'ok', title: words });
    setOpened(null);
    again();
  };
  return (
    <div className={styles['page']}>
      <PageTitle lead={lead} {...(mayAdd ? { action: <Button onPress={() => setOpened(NEW)}><Plus aria-hidden="true" />{t(side.kind === 'organisation' ? 'organisation:agreement.ask' : 'organisation:agreement.write')}</Button> } : {})}>{title}</PageTitle>
      {tools}
      {error !== undefined && <ErrorState onRetry={again} retrying={fetching} />}
      {agreements === null && error === undefined && <Skeleton shape="card" label={t('organisation:agreement.loading')} />}
      <div className={styles['split']} data-open={opened !== null}>
        <div>
          {agreements?.length === 0 && <EmptyState title={t('organisation:agreement.none')}>{empty}</EmptyState>}
          {agreements !== null && agreements.length > 0 && (
            <ul role="list" className={styles['list']}>
              {agreements.map((each) => <AgreementCard key={each.id} agreement={each} side={side} today={today} highlighted={each.id === opened} acts={acts} onEdit={() => setOpened(each.id)} onDone={done} onChanged={again} />)}
            </ul>
          )}
        </div>
        {(opened === NEW || agreement !== null) && <AgreementForm key={opened} side={side} agreement={agreement} today={today} acts={acts} onDone={done} onChanged={again} onClose={() => setOpened(null)} />}
      </div>
      <ToastRegion toasts={toasts} />
    </div>
  );
}
