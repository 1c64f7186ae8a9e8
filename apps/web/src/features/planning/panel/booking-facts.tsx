import { dayOf, timeZone as zoneNamed } from '@escale/domain';
import { formatList, formatMoment, formatTime } from '@escale/messages';
import { LinkButton, Notice } from '@escale/ui';
import { use } from 'react';
import { WorkspaceContext } from '../../../shell/workspace/workspace-context.ts';
import { useDeskFrame } from '../desk-context.ts';
import type { PlannedBooking } from '../facts.ts';
import { activityOf, codeOf, isLeftAlone, moduleOf, toPrepareOf, unitsOf, whenOf } from '../words.presenter.ts';
import styles from './panel.module.css';

/** What there is to know of a booking at the desk. */
export function BookingFacts({ booking }: { readonly booking: PlannedBooking }) {
  const { planning, reading } = useDeskFrame();
  const { t, locale, timeZone } = reading;
  const slug = use(WorkspaceContext)?.places.find(({ id }) => id === planning.placeId)?.slug ?? '';
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    [t('planning:panel.when'), whenOf(booking, reading)],
    [t('planning:panel.code'), codeOf(booking)],
    [t('planning:panel.activity'), activityOf(booking, locale)],
    [t('planning:panel.module'), moduleOf(booking, locale)],
    [t('planning:panel.people'), t('words:people', { count: booking.people })],
    [t('planning:panel.expected'), booking.expected.length === 0 ? null : formatList(booking.expected, locale)],
    [t('planning:panel.toPrepare'), toPrepareOf(booking, reading)],
    [t('planning:panel.units'), unitsOf(booking, planning.units, reading)],
    [t('planning:panel.consent'), booking.guardianConsentState === 'NOT_NEEDED' ? null : t(`helping:state.${booking.guardianConsentState}`)],
    [t('planning:panel.approval'), booking.answerDueAt == null ? null : t('planning:panel.answerDue', { when: formatMoment(booking.answerDueAt, timeZone, locale) })],
    [t('planning:panel.email'), booking.email ?? null],
  ];
  return (
    <>
      {isLeftAlone(booking) && <Notice tone="warn" live={false} actions={<LinkButton look="quiet" href={`/gestion/equipe?lieu=${encodeURIComponent(slug)}&semaine=${dayOf(new Date(booking.startsAt), zoneNamed(timeZone))}`}>{t('team:markLink')}</LinkButton>}>{t('team:markText')}</Notice>}
      <dl className={styles['facts']}>
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {booking.walkIn && <p className={styles['soft']}>{t('planning:panel.walkIn')}</p>}
      {booking.checkedInAt != null && <p className={styles['soft']}>{t('planning:panel.checkedInAt', { time: formatTime(booking.checkedInAt, timeZone, locale) })}</p>}
    </>
  );
}
