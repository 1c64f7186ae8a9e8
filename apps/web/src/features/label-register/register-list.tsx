import { Badge, Button, Card, EmptyState, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { LabelRegisterQuery as Answer } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { placePath } from '../../shell/paths.ts';
import styles from './label-register.module.css';
import { LabelRegisterQuery, RegisteredLabelFragment } from './register.graphql.ts';
import { type RegisterWish, stateTone, termInWords } from './register.presenter.ts';

type Page = Answer['labelRegister'];

function Entries({ page }: { readonly page: Page }) {
  const { t, locale } = useMessages();
  return (
    <ul role="list" className={styles['list']}>
      {page.edges.map(({ node }) => {
        const label = readFragment(RegisteredLabelFragment, node);
        const term = termInWords(label, { t, locale });
        return (
          <Card as="li" key={label.id} className={styles['card']}>
            <div className={styles['head']}>
              <h2><Link to={placePath(label.slug)}>{label.placeName}</Link></h2>
              <Badge tone={stateTone(label.state)}>{t(`labelRegister:state.${label.state}`)}</Badge>
            </div>
            <p>{label.issuer == null ? label.name : t('labelRegister:register.givenBy', { name: label.name, issuer: label.issuer })}</p>
            <p className={styles['soft']}>{[label.communeName, label.departmentName, label.number, term].filter((part) => part != null).join(' · ')}</p>
          </Card>
        );
      })}
    </ul>
  );
}

type Further = { readonly wish: RegisterWish; readonly after: string };

/** The next page, once it is asked for. */
function Next({ wish, after }: Further) {
  const { t, locale } = useMessages();
  const [open, setOpen] = useState(false);
  const [{ data, fetching }] = useQuery({ query: LabelRegisterQuery, variables: { ...wish, text: wish.text.trim() || null, after, locale }, pause: !open });
  if (data === undefined) return <div><Button look="quiet" pending={open && fetching} onPress={() => setOpen(true)}>{t('labelRegister:register.more')}</Button></div>;
  return <Pages page={data.labelRegister} wish={wish} />;
}

function Pages({ page, wish }: { readonly page: Page; readonly wish: RegisterWish }) {
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      <Entries page={page} />
      {hasNextPage && endCursor != null && <Next key={endCursor} wish={wish} after={endCursor} />}
    </>
  );
}

/** What was found, page after page. */
export function RegisterList({ page, wish }: { readonly page: Page; readonly wish: RegisterWish }) {
  const { t } = useMessages();
  if (page.totalCount === 0) return <EmptyState title={t('labelRegister:register.none')}>{t('labelRegister:register.noneText')}</EmptyState>;
  return <Pages page={page} wish={wish} />;
}
