import { Notice, useMessages } from '@escale/ui';
import { useEffect, useRef } from 'react';
import { readerZone } from '../../../shell/reader-zone.ts';
import type { Option } from '../ask/choices.ts';
import type { Group, Session } from '../facts.ts';
import styles from '../group-booking.module.css';
import { toCome, unitsInWords, whenInWords } from '../groups-words.presenter.ts';
import { QuotasLeft } from '../quota/quotas-left.tsx';

type SureElsewhereProps = { readonly group: Group; readonly session: Session; readonly option: Option; readonly now: Date; readonly unreachable: boolean };

/** What taking a session elsewhere means, in numbers. */
export function SureElsewhere({ group, session, option: { place, choice, endsAt, otherHour }, now, unreachable }: SureElsewhereProps) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const text = useRef<HTMLDivElement>(null);
  // The question has changed: one goes on where it stands.
  useEffect(() => text.current?.focus(), []);
  const [from, to] = [session.placeName, place.name];
  const units = group.units.length === 0 ? null : unitsInWords(session.units.filter(({ category }) => group.units.some((unit) => unit.category === category)), words);
  const after = whenInWords({ startsAt: choice.startsAt, endsAt, timeZone: place.timeZone }, words);
  return (
    <div ref={text} tabIndex={-1} className={styles['part']}>
      <p>{t('groups:elsewhere.text', { before: whenInWords(session, words), from, to, after, people: t('groups:count.people', { count: session.people }) })}</p>
      <p>{units === null ? t('groups:elsewhere.unitsPlanned', { from, to }) : t('groups:elsewhere.units', { from, to, units })}</p>
      <p>{t('groups:elsewhere.stay', { stay: toCome(group.sessions, now).length - 1 })}</p>
      {!otherHour && <QuotasLeft stands={place.quotas} nameOf={() => to} of={to} />}
      {unreachable && <Notice tone="warn">{t('groups:choice.unreachable')}</Notice>}
    </div>
  );
}
