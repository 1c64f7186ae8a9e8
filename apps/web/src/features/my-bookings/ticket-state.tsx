import { formatMoment, formatTime } from '@escale/messages';
import { LinkButton, Notice, useMessages } from '@escale/ui';
import { bookingPath, placePath } from '../../shell/paths.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import type { TicketFacts } from './kept-bookings.ts';
import { durationMinutes, type TicketState } from './ticket.presenter.ts';

type TicketStateProps = { readonly booking: TicketFacts; readonly state: TicketState; readonly now: Date };

/** What became of the booking, when it is not simply to come. */
export function TicketStateNotice({ booking, state, now }: TicketStateProps) {
  const { t, locale } = useMessages();
  const { offer, module, people, startsAt, checkedInAt, place } = booking;
  const again = bookingPath({ offerId: offer.id, startsAt, durationMinutes: durationMinutes(booking) }, { people, moduleId: module?.id ?? null });
  const takeAgain = new Date(startsAt) > now ? <LinkButton look="quiet" href={again}>{t('booking:hold.takeAgain')}</LinkButton> : null;
  switch (state) {
    case 'coming':
      return null;
    case 'arrived':
      return <Notice tone="ok" live={false}>{t('ticket:checkedIn', { time: formatTime(checkedInAt ?? startsAt, place.timeZone, locale) })}</Notice>;
    case 'past':
      return <Notice live={false}>{t('ticket:past')}</Notice>;
    case 'cancelled':
      if (booking.approvalState !== 'REFUSED') return <Notice tone="no" live={false} actions={takeAgain}>{t('ticket:cancelled')}</Notice>;
      return (
        <Notice tone="no" live={false} title={t('offers:learner.refused')} actions={<LinkButton look="quiet" href={placePath(place.slug, { offerId: offer.id })}>{t('booking:refused.otherSlots')}</LinkButton>}>
          {booking.approvalReason == null ? null : t('offers:learner.refusedWhy', { reason: booking.approvalReason })}
        </Notice>
      );
    case 'waiting':
      return (
        <Notice tone="warn" live={false} title={t('offers:learner.waiting', { when: formatMoment(booking.holdExpiresAt ?? startsAt, place.timeZone, locale, { readerZone: readerZone() }) })}>
          {t('offers:learner.waitingText')}
        </Notice>
      );
    case 'lapsed':
      return <Notice tone="warn" live={false} actions={<LinkButton look="quiet" href={placePath(place.slug, { offerId: offer.id })}>{t('booking:refused.otherSlots')}</LinkButton>}>{t('offers:learner.expired')}</Notice>;
    case 'released':
      return <Notice tone="warn" live={false} actions={takeAgain}>{t('ticket:released')}</Notice>;
    case 'unconfirmed':
      return <Notice tone="warn" live={false} actions={<LinkButton href={again}>{t('ticket:finish')}</LinkButton>}>{t('ticket:unconfirmed')}</Notice>;
  }
}

/** Whether a minor's parent or guardian still has to agree, or did not. */
export function GuardianNotice({ booking, state }: { readonly booking: TicketFacts; readonly state: TicketState }) {
  const { t } = useMessages();
  if (booking.guardianConsent === 'REFUSED') return <Notice tone="no" live={false}>{t('helping:ticket.refused')}</Notice>;
  if (state !== 'coming' || (booking.guardianConsent !== 'ASKED' && booking.guardianConsent !== 'GIVEN')) return null;
  return booking.guardianConsent === 'GIVEN' ? (
    <Notice tone="ok" live={false}>{t('helping:ticket.given')}</Notice>
  ) : (
    <Notice tone="warn" live={false} title={t('helping:ticket.waiting')}>{t('helping:ticket.waitingText')}</Notice>
  );
}

/** No network: from when the ticket in view dates. */
export function OfflineTicketNotice({ seenAt }: { readonly seenAt: string }) {
  const { t, locale } = useMessages();
  return <Notice tone="warn">{t('ticket:offlineNow', { when: formatMoment(seenAt, readerZone(), locale) })}</Notice>;
}
