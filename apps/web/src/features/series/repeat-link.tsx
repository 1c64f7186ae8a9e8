import { LinkButton, useMessages } from '@escale/ui';
import { repeatPath } from './series-path.ts';

type Repeated = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly people: number;
  readonly series?: { readonly id: string; readonly token: string } | null | undefined;
  readonly module?: { readonly id: string } | null | undefined;
  readonly offer: { readonly id: string; readonly approvalDeadlineHours?: number | null | undefined };
  readonly place: { readonly timeZone: string };
};

/** From a booking to the series it is of, or to one that begins a week later; none where the place answers each request. */
export function RepeatLink({ booking, about }: { readonly booking: Repeated; /** When it is, where it stands in a list. */ readonly about?: string }) {
  const { t } = useMessages();
  const { series, offer, startsAt, endsAt, people, place } = booking;
  const named = (what: 'repeatLabel' | 'seeLabel') => (about === undefined ? {} : { 'aria-label': t(`series:${what}`, { when: about }) });
  // A ticket that an older page kept knows of no series.
  if (series != null) return <LinkButton look="quiet" href={`/serie/${series.id}#${series.token}`} {...named('seeLabel')}>{t('series:see')}</LinkButton>;
  if (offer.approvalDeadlineHours != null) return null;
  const durationMinutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  const path = repeatPath({ offerId: offer.id, startsAt, durationMinutes, people, moduleId: booking.module?.id ?? null, zone: place.timeZone }, { weeksLater: 1 });
  return <LinkButton look="quiet" href={path} {...named('repeatLabel')}>{t('series:repeat')}</LinkButton>;
}
