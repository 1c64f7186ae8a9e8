import { EmptyState, ErrorState, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { AnswerAbsenceMutation as Answered, PlaceAbsenceFactsFragment as Absence } from '../../gql/graphql.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { PlaceChoice } from '../../shell/workspace/place-navigation.tsx';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { AbsenceRow } from './absence-row.tsx';
import { AbsenceRulesFragment, AnswerAbsenceMutation, PlaceAbsenceFragment, PlaceAbsencesQuery } from './absences.graphql.ts';
import styles from './absences.module.css';
import { RulesPart } from './rules-part.tsx';

/** Who did not come, and what they say to it; how the place notes it. */
export function AbsencesPage() {
  const { t } = useMessages();
  return (
    <TeamPage title={t('absence:list.title')} titleOf={(place) => t('absence:list.titleOf', { place: place.name })} loading={t('absence:list.loading')} signedOut={t('absence:list.signedOut')}>
      {(place, choice) => (
        <div className={styles['work']}>
          <PageTitle>{t('absence:list.titleOf', { place: place.name })}</PageTitle>
          <PlaceChoice slug={place.slug} choice={choice} />
          <AbsencesOf key={place.id} place={place} />
        </div>
      )}
    </TeamPage>
  );
}

const tell = (answer: Answered['result']) => (answer.__typename === 'AbsenceRefused' ? refused(answer.code) : done(null));

function AbsencesOf({ place }: { readonly place: MyPlace }) {
  const { t } = useMessages();
  const { sending, send } = useActs(tell);
  const [{ data, error, fetching }, ask] = useQuery({ query: PlaceAbsencesQuery, variables: { placeId: place.id }, requestPolicy: 'cache-and-network' });
  const [pressed, setPressed] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  if (data === undefined) return error === undefined || fetching ? <Skeleton shape="card" label={t('absence:list.loading')} /> : <ErrorState onRetry={again} retrying={fetching} />;
  const rules = readFragment(AbsenceRulesFragment, data.absenceRules);
  const absences = data.absences.map((masked) => readFragment(PlaceAbsenceFragment, masked));
  const whoOf = ({ givenName, familyName }: Absence): string => [givenName, familyName].filter(Boolean).join(' ') || t('absence:list.someone');
  const answer = async (absence: Absence, what: 'EXCUSED' | 'KEPT', reason: string): Promise<void> => {
    setPressed(absence.bookingId);
    const outcome = await send(AnswerAbsenceMutation, { bookingId: absence.bookingId, answer: what, reason });
    if (outcome.kind === 'unreachable') return setSaid({ tone: 'no', words: t('shell:unreachable.text') });
    if (outcome.kind === 'no') setSaid({ tone: 'no', words: t(`refusal:${outcome.no}`) });
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
            <AbsenceRow key={absence.bookingId} absence={absence} who={whoOf(absence)} sending={sending && pressed === absence.bookingId} onAnswer={(what, reason) => void answer(absence, what, reason)} />
          ))}
        </ul>
      )}
      {rules != null && <RulesPart place={place} rules={rules} onChanged={again} />}
    </>
  );
}
