import { type AnomalyChoice, decideAnomaly, DEFAULT_POLICY, plusMinutes } from '@escale/domain';
import { formatMoment, formatTime, formatTimeRange, type Locale, type Translate } from '@escale/messages';
import type { AnomalyFactsFragment as Anomaly } from '../../gql/graphql.ts';

/** In which language and by which clocks. */
export type Telling = { readonly t: Translate; readonly locale: Locale; readonly timeZone: string };

const shown = ({ events, raisedAt }: Anomaly) => events.find(({ shows }) => shows) ?? { at: raisedAt, kioskName: '', unitTag: null };
/** The arrival a decision is about: the one that was taken back too late, or the event itself. */
export const arrivalOf = ({ events }: Anomaly) => {
  const arrivals = events.filter(({ type }) => type === 'CHECKED_IN' || type === 'WALKED_IN');
  return arrivals.find(({ shows }) => shows) ?? arrivals[0] ?? null;
};

/** What happened, in one sentence. */
export const whatHappened = (anomaly: Anomaly, { t, locale, timeZone }: Telling): string => {
  const { booking, code, unitTag, firstUnitTag } = anomaly;
  const { at, kioskName } = shown(anomaly);
  const moment = (instant: string): string => formatMoment(instant, timeZone, locale);
  return t(`anomalies:what.${code}`, {
    who: booking?.displayName ?? t('anomalies:someone'),
    when: moment(at),
    kiosk: kioskName,
    unit: unitTag ?? t('anomalies:unit'),
    first: firstUnitTag ?? t('anomalies:unit'),
    cancelled: booking?.cancelledAt == null ? '' : moment(booking.cancelledAt),
    session: booking === null || booking === undefined ? '' : formatTimeRange(booking.startsAt, booking.endsAt, timeZone, locale),
  });
};

/** What a choice does, with its numbers, said before it is pressed. */
export const whatFollows = (anomaly: Anomaly, choice: AnomalyChoice, { t, locale, timeZone }: Telling, now: Date): string => {
  const { booking, code, firstUnitTag, departedAt } = anomaly;
  const arrival = arrivalOf(anomaly);
  const time = arrival === null ? '' : formatTime(arrival.at, timeZone, locale);
  switch (choice) {
    case 'NOTED':
      return t('anomalies:effect.noted');
    case 'MAKE_WALK_IN': {
      // The same rule as the service's, so that what is said is what is done.
      const decided = decideAnomaly(
        {
          code, isDecided: false, mayBook: true, firstUnitId: null, policy: DEFAULT_POLICY,
          arrival: arrival === null ? null : { eventId: arrival.id, at: new Date(arrival.at) },
          departedAt: departedAt == null ? null : new Date(departedAt),
          booking: booking == null ? null : { startsAt: new Date(booking.startsAt), endsAt: new Date(booking.endsAt) },
        },
        { choice, at: null },
        now,
      );
      if (!decided.ok || decided.value.do !== 'BOOK' || booking == null) return '';
      const { at, minutes, seated } = decided.value;
      return t(seated ? 'anomalies:effect.booked' : 'anomalies:effect.bookedPast', { people: t('anomalies:group', { count: booking.people }), times: formatTimeRange(at, plusMinutes(at, minutes), timeZone, locale, { withoutDay: true }) });
    }
    case 'WAS_NOT_HERE':
      return t(booking?.status === 'CHECKED_IN' || booking?.status === 'COMPLETED' ? 'anomalies:effect.setAsideExpected' : 'anomalies:effect.setAside', { time });
    case 'CONFIRM_TIME':
      return t('anomalies:effect.confirmed', { time });
    case 'CAME_BACK':
      return t('anomalies:effect.back', { first: firstUnitTag ?? t('anomalies:unit') });
  }
};

/** Who chose what, and when. */
export const whatWasChosen = ({ decision }: Anomaly, { t, locale, timeZone }: Telling): string | null =>
  decision == null ? null : t('anomalies:chosen', { choice: t(`anomalies:choice.${decision.choice}`), when: formatMoment(decision.at, timeZone, locale), who: decision.by ?? t('anomalies:someone') });
