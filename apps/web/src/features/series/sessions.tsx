import { formatDay, formatTime, formatTimeRange } from '@escale/messages';
import { Badge, Card, Checkbox, CircleCheck, Notice, Select, TriangleAlert, useMessages } from '@escale/ui';
import { readerZone } from '../../shell/reader-zone.ts';
import { type Decided, SKIP } from './choices.presenter.ts';
import styles from './series.module.css';

type SessionsProps = { readonly decided: readonly Decided[]; readonly timeZone: string; readonly busy: boolean; readonly onChoose: (day: string, choice: string | null) => void };

/** Each session of the series: booked as it is, at another hour, or skipped; what cannot be says why and what lies nearest. */
export function Sessions({ decided, timeZone, busy, onChoose }: SessionsProps) {
  const { t } = useMessages();
  const open = decided.filter(({ state }) => state === 'open').length;
  const possible = decided.filter(({ session }) => session.code == null).length;
  return (
    <section className={styles['part']} aria-label={t('series:sessions')} aria-busy={busy}>
      <h2>{t('series:sessions')}</h2>
      <Notice tone={open > 0 ? 'warn' : 'ok'}>
        <p>{t('series:possible', { possible, count: decided.length })}</p>
        <p>{open > 0 ? t('series:toResolve', { count: open }) : t('series:allResolved')}</p>
      </Notice>
      <ul role="list" className={styles['list']}>
        {decided.map((one) => (
          <Session key={one.session.day} decided={one} timeZone={timeZone} onChoose={(choice) => onChoose(one.session.day, choice)} />
        ))}
      </ul>
    </section>
  );
}

function Session({ decided: { session, startsAt, state }, timeZone, onChoose }: { readonly decided: Decided; readonly timeZone: string; readonly onChoose: (choice: string | null) => void }) {
  const { t, locale } = useMessages();
  const day = formatDay(session.day, timeZone, locale);
  const hour = session.startsAt ?? null;
  const when = hour === null ? day : `${day}, ${formatTime(hour, timeZone, locale)}`;
  if (session.code == null) {
    return (
      <Card as="li" className={styles['session']}>
        <Checkbox isSelected={state === 'taken'} onChange={(take) => onChoose(take ? null : SKIP)} aria-label={t('series:takeLabel', { when })}>
          {when}
        </Checkbox>
      </Card>
    );
  }
  const nearest = session.nearest ?? null;
  const options = [
    ...session.hours.map((id) => ({ id, label: formatTime(id, timeZone, locale), ...(id === nearest ? { detail: t('series:nearest') } : {}) })),
    { id: SKIP, label: t('series:skip') },
  ];
  return (
    <Card as="li" className={styles['session']}>
      <div className={styles['head']}>
        <strong>{when}</strong>
        <Badge tone={state === 'open' ? 'warn' : 'ok'} icon={state === 'open' ? <TriangleAlert aria-hidden="true" /> : <CircleCheck aria-hidden="true" />}>
          {state === 'open' ? t('series:choose') : state === 'skipped' ? t('series:skip') : formatTime(startsAt ?? '', timeZone, locale)}
        </Badge>
      </div>
      <p className={styles['soft']}>{t(`refusal:${session.code}`)}</p>
      {session.hours.length === 0 && <p>{t('series:noHour')}</p>}
      <Select label={t('series:insteadLabel', { day })} placeholder={t('series:choose')} options={options} value={state === 'skipped' ? SKIP : startsAt} onChange={onChoose} />
    </Card>
  );
}

/** When a session of the series is, in the zone of its place. */
export const whenOf = ({ startsAt, endsAt, zone }: { readonly startsAt: string; readonly endsAt: string; readonly zone: string }, locale: 'fr' | 'en'): string => formatTimeRange(startsAt, endsAt, zone, locale, { readerZone: readerZone() });
