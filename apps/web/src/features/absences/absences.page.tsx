import { EmptyState, ErrorState, LinkButton, Notice, PageTitle, Select, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { PlaceAbsenceFactsFragment as Absence } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { PlaceNavigation } from '../../shell/workspace/place-navigation.tsx';
import { type MyPlace, useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { AbsenceRow } from './absence-row.tsx';
import { AbsenceRulesFragment, AnswerAbsenceMutation, PlaceAbsenceFragment, PlaceAbsencesQuery } from './absences.graphql.ts';
import styles from './absences.module.css';
import { RulesPart } from './rules-part.tsx';

const HERE = '/gestion/absences';

/** Who did not come, and what they say to it; how the place notes it. */
export function AbsencesPage() {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const [query, setQuery] = useSearchParams();
  const slug = query.get('lieu');
  const place = slug === null ? places[0] : places.find((one) => one.slug === slug);
  const mine = places[0];
  usePageTitle(standing === 'asking' ? null : place === undefined ? t('absence:list.title') : t('absence:list.titleOf', { place: place.name }));
  if (standing === 'team' && place !== undefined) {
    return (
      <div className={styles['work']}>
        <PageTitle>{t('absence:list.titleOf', { place: place.name })}</PageTitle>
        <PlaceNavigation slug={place.slug} />
        {places.length > 1 && <Select label={t('hours:place')} options={places.map((one) => ({ id: one.slug, label: one.name }))} value={place.slug} onChange={(other) => setQuery({ lieu: other })} />}
        <AbsencesOf key={place.id} place={place} />
      </div>
    );
  }
  return (
    <div className={styles['work']}>
      <PageTitle>{t('absence:list.title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('absence:list.loading')} />)}
      {standing === 'signedOut' && (
        <EmptyState title={t('absence:list.signedOut')} actions={<LinkButton href={`/connexion?retour=${HERE}`}>{t('account:signIn.action')}</LinkButton>}>
          <p>{t('planning:signedOutText')}</p>
        </EmptyState>
      )}
      {(standing === 'nobody' || (standing === 'team' && mine === undefined)) && (
        <EmptyState title={t('planning:notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>
          <p>{t('planning:notYoursText')}</p>
        </EmptyState>
      )}
      {standing === 'team' && mine !== undefined && <EmptyState title={t('planning:noSuchPlace')} actions={<LinkButton look="quiet" href={`${HERE}?lieu=${encodeURIComponent(mine.slug)}`}>{t('planning:toMyPlace')}</LinkButton>} />}
    </div>
  );
}

function AbsencesOf({ place }: { readonly place: MyPlace }) {
  const { t } = useMessages();
  const client = useClient();
  const [{ data, error, fetching }, ask] = useQuery({ query: PlaceAbsencesQuery, variables: { placeId: place.id }, requestPolicy: 'cache-and-network' });
  const [sending, setSending] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  if (data === undefined) return error === undefined || fetching ? <Skeleton shape="card" label={t('absence:list.loading')} /> : <ErrorState onRetry={again} retrying={fetching} />;
  const rules = readFragment(AbsenceRulesFragment, data.absenceRules);
  const absences = data.absences.map((masked) => readFragment(PlaceAbsenceFragment, masked));
  const whoOf = ({ givenName, familyName }: Absence): string => [givenName, familyName].filter(Boolean).join(' ') || t('absence:list.someone');
  const answer = async (absence: Absence, what: 'EXCUSED' | 'KEPT', reason: string): Promise<void> => {
    setSending(absence.bookingId);
    const result = (await client.mutation(AnswerAbsenceMutation, { input: { bookingId: absence.bookingId, answer: what, reason } })).data?.answerAbsence;
    setSending(null);
    if (result == null) return setSaid({ tone: 'no', words: t('shell:unreachable.text') });
    if (result.__typename === 'AbsenceRefused') setSaid({ tone: 'no', words: t(`refusal:${result.code}`) });
    else setSaid({ tone: 'ok', words: t(what === 'EXCUSED' ? 'absence:list.excused' : 'absence:list.upheld', { who: whoOf(absence) }) });
    again();
  };
  return (
    <>
      {said !== null && <Notice tone={said.tone} onDismiss={() => setSaid(null)}>{said.words}</Notice>}
      {absences.length === 0 ? (
        <EmptyState title={t('absence:list.empty')}>{t('absence:list.emptyText')}</EmptyState>
      ) : (
        <ul role="list" aria-label={t('absence:list.label')} className={styles['list']}>
          {absences.map((absence) => (
            <AbsenceRow key={absence.bookingId} absence={absence} who={whoOf(absence)} sending={sending === absence.bookingId} onAnswer={(what, reason) => void answer(absence, what, reason)} />
          ))}
        </ul>
      )}
      {rules != null && <RulesPart place={place} rules={rules} onChanged={again} />}
    </>
  );
}
