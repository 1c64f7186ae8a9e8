import { formatMoment } from '@escale/messages';
import { Notice, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { MyAbsencesQuery } from './absences.graphql.ts';

/** Whoever can have one booking at a time is told which absences count, until when, and how to contest them. Nobody else sees anything. */
export function MyAbsencesNotice() {
  const { t, locale } = useMessages();
  const [{ data: network }] = useQuery({ query: NetworkQuery });
  const [{ data }] = useQuery({ query: MyAbsencesQuery, pause: network?.me == null, requestPolicy: 'cache-and-network' });
  const until = data?.myAbsences.limitedUntil;
  if (data === undefined || until == null) return null;
  const said = (instant: string): string => formatMoment(instant, readerZone(), locale);
  const { countedAt } = data.myAbsences;
  return (
    <Notice tone="warn" live={false} title={t('absence:mine.title', { when: said(until) })}>
      <p>{t('absence:mine.why', { count: countedAt.length, dates: new Intl.ListFormat(locale).format(countedAt.map(said)) })}</p>
      <p>{t('absence:mine.how')}</p>
    </Notice>
  );
}
