import { formatDay } from '@escale/messages';
import { Badge, Button, Card, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import type { PlaceLabelsQuery as Answer } from '../../gql/graphql.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { PlaceChoice } from '../../shell/workspace/place-navigation.tsx';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { programmePath } from '../label-programmes/asked.presenter.ts';
import { OpenLabelFileMutation, PlaceLabelsQuery } from './label-file.graphql.ts';
import styles from './label-file.module.css';
import { type FileNo, noInWords } from './use-file-acts.ts';

type Labels = NonNullable<Answer['placeLabels']>;
type Opened = { readonly __typename: 'LabelApplication'; readonly id: string } | ({ readonly __typename: 'LabelFileRefused' } & FileNo);
const tell = (answer: Opened) => (answer.__typename === 'LabelFileRefused' ? refused<FileNo>(answer) : done(answer.id));

/** The labels of a place: its files, and what it may ask for. */
export function PlaceLabelsPage() {
  const { t } = useMessages();
  const [{ data: who }] = useQuery({ query: MyRolesQuery });
  const manages = who === undefined ? null : who.me?.grants.some(({ role }) => role === 'SITE_MANAGER') === true;
  return (
    <TeamPage title={t('labelFile:title')} titleOf={(place) => t('labelFile:titleOf', { place: place.name })} loading={t('labelFile:loading')} signedOut={t('labelFile:signedOut')} mayRead={manages}>
      {(place, choice) => <LabelsOf key={place.id} place={place} choice={<PlaceChoice slug={place.slug} choice={choice} />} />}
    </TeamPage>
  );
}

function LabelsOf({ place, choice }: { readonly place: MyPlace; readonly choice: ReactNode }) {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: PlaceLabelsQuery, variables: { placeId: place.id, locale }, requestPolicy: 'cache-and-network' });
  const labels = data?.placeLabels;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('labelFile:titleOf', { place: place.name })}</PageTitle>
      {choice}
      {labels != null ? (
        <>
          <Files labels={labels} place={place} />
          <Offered labels={labels} place={place} onChanged={() => ask({ requestPolicy: 'network-only' })} />
        </>
      ) : data !== undefined && !fetching ? (
        <EmptyState title={t('labelFile:notYours')}><p>{t('labelFile:notYoursText')}</p></EmptyState>
      ) : error !== undefined && !fetching ? <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} retrying={fetching} /> : <Skeleton shape="card" label={t('labelFile:loading')} />}
    </div>
  );
}

type PartProps = { readonly labels: Labels; readonly place: MyPlace };
const filePath = (id: string, { slug }: MyPlace): string => `/gestion/labels/${id}?lieu=${encodeURIComponent(slug)}`;

function Files({ labels: { applications }, place }: PartProps) {
  const { t, locale } = useMessages();
  const day = (at: string): string => formatDay(at, place.timeZone, locale, { year: true });
  return (
    <section aria-labelledby="dossiers" className={styles['group']}>
      <h2 id="dossiers">{t('labelFile:files')}</h2>
      {applications.length === 0 && <p className={styles['soft']}>{t('labelFile:noFileText')}</p>}
      <ul role="list" className={styles['list']}>
        {applications.map(({ id, state, createdAt, submittedAt, decidedAt, answerBy, programme }) => (
          <Card as="li" key={id} className={styles['card']}>
            <div className={styles['head']}>
              <h3><Link to={filePath(id, place)}>{programme.name}</Link></h3>
              <Badge>{t(`labelFile:state.${state}`)}</Badge>
            </div>
            <p className={styles['soft']}>{[t('labelFile:openedOn', { day: day(createdAt) }), ...(submittedAt == null ? [] : [t('labelFile:sentOn', { day: day(submittedAt) })]), ...(decidedAt == null ? [] : [t('labelFile:decidedOn', { day: day(decidedAt) })])].join(' · ')}</p>
            {answerBy != null && <p>{t('labelFile:answerBy', { day: formatDay(answerBy, 'UTC', locale, { year: true }) })}</p>}
          </Card>
        ))}
      </ul>
    </section>
  );
}

function Offered({ labels: { offered, applications }, place, onChanged }: PartProps & { readonly onChanged: () => void }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { sending, sendOnce } = useActs(tell);
  const [no, setNo] = useState<string | null>(null);
  const open = async (code: string): Promise<void> => {
    if (sending) return;
    setNo(null);
    const outcome = await sendOnce(OpenLabelFileMutation, { placeId: place.id, code });
    if (outcome.kind === 'done') return void navigate(filePath(outcome.done, place));
    setNo(outcome.kind === 'no' ? noInWords(outcome.no, t) : t('organisation:form.unreachable'));
    if (outcome.kind === 'no') onChanged();
  };
  return (
    <section aria-labelledby="proposes" className={styles['group']}>
      <h2 id="proposes">{t('labelFile:offered')}</h2>
      {offered.length === 0 && <p className={styles['soft']}>{t('labelFile:noneOffered')}</p>}
      {no !== null && <Notice tone="no">{no}</Notice>}
      <ul role="list" className={styles['list']}>
        {offered.map(({ code, name, purpose, criteriaCount, answerWorkingDays, validityMonths }) => {
          const underWay = applications.some((file) => file.programme.code === code && file.decidedAt == null);
          return (
            <Card as="li" key={code} className={styles['card']}>
              <h3>{name}</h3>
              <p>{purpose}</p>
              <p className={styles['soft']}>{[t('labels:criteria', { count: criteriaCount }), t('labels:answerIn', { count: answerWorkingDays }), t('labels:validFor', { count: validityMonths })].join(' · ')}</p>
              <div className={styles['acts']}>
                {underWay ? <p className={styles['soft']}>{t('labelFile:alreadyOpen')}</p> : <Button aria-label={t('labelFile:askNamed', { label: name })} pending={sending} onPress={() => void open(code)}>{t('labelFile:ask')}</Button>}
                <LinkButton look="quiet" href={programmePath(code)}>{t('labelFile:what', { label: name })}</LinkButton>
              </div>
            </Card>
          );
        })}
      </ul>
    </section>
  );
}
