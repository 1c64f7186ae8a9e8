import { EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { WEEKDAYS, weekdayOf, localDay, type Weekday } from '@escale/domain';
import { formatMoment } from '@escale/messages';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { readerZone } from '../../shell/reader-zone.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { titleIn } from '../my-bookings/ticket.presenter.ts';
import { type Choices, decidedOf } from './choices.presenter.ts';
import { endOf, firstRhythm, type RhythmWish } from './rhythm.presenter.ts';
import { Rhythm } from './rhythm.tsx';
import { SeriesForm } from './series-form.tsx';
import { SeriesPreviewQuery } from './series.graphql.ts';
import styles from './series.module.css';
import { readSeriesWish, type SeriesWish } from './series-path.ts';
import { Sessions } from './sessions.tsx';

/** A session that is repeated: its rhythm, each session looked at, then all of them booked or none. */
export function NewSeriesPage() {
  const { t } = useMessages();
  const [query] = useSearchParams();
  const wish = readSeriesWish(query);
  const title = t(wish?.desk === true ? 'series:titleDesk' : 'series:title');
  usePageTitle(title);
  if (wish !== null) return <NewSeries key={query.toString()} wish={wish} title={title} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{title}</PageTitle>
      <EmptyState title={t('series:unknownWish')} actions={<LinkButton href="/mes-reservations">{t('booking:mine.title')}</LinkButton>}>{t('series:unknownWishText')}</EmptyState>
    </div>
  );
}

function NewSeries({ wish, title }: { readonly wish: SeriesWish; readonly title: string }) {
  const { t, locale } = useMessages();
  const navigate = useNavigate();
  const own = weekdayOf(localDay(wish.firstDay));
  const [rhythm, setRhythm] = useState<RhythmWish>(() => firstRhythm(wish.firstDay, own));
  const [choices, setChoices] = useState<Choices>({});
  const { offerId, durationMinutes, people, moduleId, firstDay, at } = wish;
  const weekdays: readonly Weekday[] = WEEKDAYS.filter((day) => rhythm.weekdays.includes(day));
  const about = { offerId, durationMinutes, people, moduleId, rhythm: { firstDay, at, everyWeeks: rhythm.everyWeeks, weekdays: [...weekdays], ...endOf(rhythm) } };
  const [{ data, stale, fetching, error }, refresh] = useQuery({ query: SeriesPreviewQuery, variables: { input: about }, requestPolicy: 'network-only' });
  const answer = data?.seriesPreview;
  const preview = answer?.__typename === 'SeriesPreview' ? answer : null;
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  const decided = preview === null ? [] : decidedOf(preview.sessions, choices);
  const first = preview?.sessions[0]?.startsAt ?? null;
  return (
    <div className={styles['page']}>
      <PageTitle {...(preview === null || first === null ? {} : { lead: t('series:lead', { activity: titleIn(preview.offer, locale), place: preview.place.name, when: formatMoment(first, preview.timeZone, locale, { readerZone: readerZone() }) }) })}>{title}</PageTitle>
      <Rhythm wish={rhythm} own={own} firstDay={firstDay} onChange={setRhythm} />
      {answer?.__typename === 'BookingRefused' && <Notice tone="no">{t(`refusal:${answer.code}`)}</Notice>}
      {error !== undefined && <ErrorState onRetry={again} retrying={fetching} />}
      {answer === undefined && error === undefined && <Skeleton shape="card" lines={4} />}
      {preview !== null && (
        <>
          <Sessions decided={decided} timeZone={preview.timeZone} busy={stale || fetching} onChoose={(day, choice) => setChoices(({ [day]: _, ...others }) => (choice === null ? others : { ...others, [day]: choice }))} />
          <SeriesForm about={about} preview={preview} decided={decided} desk={wish.desk} onStale={again} onBooked={({ id, token }) => void navigate(`/serie/${id}#${token}`, { replace: true, state: { justBooked: true } })} />
        </>
      )}
    </div>
  );
}
