import { formatMoment } from '@escale/messages';
import { Button, Card, Checkbox, Notice, NumberField, TextField, useMessages } from '@escale/ui';
import { type FormEvent, useState } from 'react';
import type { SeriesFragment as SeriesFacts, SeriesWishInput } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { SafetyAdvice } from '../safety-notice/safety-advice.tsx';
import { useSafetyNotice } from '../safety-notice/use-safety-notice.ts';
import { type Decided, type Preview, sessionsToBook } from './choices.presenter.ts';
import styles from './series.module.css';
import { type SeriesNo, useSeriesActs } from './use-series-acts.ts';

type SeriesFormProps = {
  readonly about: SeriesWishInput;
  readonly preview: Preview;
  readonly decided: readonly Decided[];
  readonly desk: boolean;
  readonly onStale: () => void;
  readonly onBooked: (series: SeriesFacts) => void;
};

/** Fields of the form that a refusal names; every other one is told above the button. */
const FIELDS: readonly string[] = ['givenName', 'familyName', 'email'];

/** For whom the series is, and the one press that books all of it or nothing. */
export function SeriesForm({ about, preview, decided, desk, onStale, onBooked }: SeriesFormProps) {
  const { t, locale } = useMessages();
  const acts = useSeriesActs();
  const [typed, setTyped] = useState({ givenName: '', familyName: '', email: '' });
  const [age, setAge] = useState<number | null>(null);
  const [accepts, setAccepts] = useState(false);
  const { sending } = acts;
  const [answered, setNo] = useState<SeriesNo | 'unreachable' | null>(null);
  const no = answered === 'unreachable' ? null : answered;
  const sessions = sessionsToBook(decided);
  const open = decided.filter(({ state }) => state === 'open').length;
  const { safetyNotice, minimumAge, guardianConsentBelow } = preview.offer;
  const asksAge = minimumAge > 0 || guardianConsentBelow != null;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (sessions === null || sending) return;
    setNo(null);
    const wish = { ...about, sessions: [...sessions], ...typed, email: typed.email.trim() === '' ? null : typed.email, age, locale, acceptsSafetyNotice: accepts };
    const outcome = await acts.book(wish, desk);
    if (outcome.kind === 'unreachable') return setNo('unreachable');
    if (outcome.kind === 'done') return onBooked(outcome.done);
    setNo(outcome.no);
    // What is possible has changed since it was looked at.
    if (outcome.no.startsAt != null) onStale();
  };
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    ...(no?.field === name ? { problem: t(`refusal:${no.code}`) } : {}),
  });
  return (
    <form className={styles['part']} onSubmit={(event) => void send(event)} noValidate>
      <Card as="section" aria-label={t('series:who')} className={styles['part']}>
        <h2>{t('series:who')}</h2>
        <TextField label={t('booking:who.givenName')} autoComplete={desk ? 'off' : 'given-name'} {...field('givenName')} />
        <TextField label={t('booking:who.familyName')} autoComplete={desk ? 'off' : 'family-name'} {...field('familyName')} />
        <TextField label={t('booking:who.email')} type="email" optional autoComplete={desk ? 'off' : 'email'} {...field('email')} />
        {asksAge && <NumberField label={t('series:age')} optional minValue={0} maxValue={120} value={age ?? Number.NaN} onChange={(years) => setAge(Number.isNaN(years) ? null : years)} />}
      </Card>
      {safetyNotice && (
        <Card as="section" aria-label={t('series:noticeTitle')} className={styles['part']}>
          <h2>{t('series:noticeTitle')}</h2>
          <SeriesAdvice accepts={accepts} onAccept={setAccepts} />
        </Card>
      )}
      {answered === 'unreachable' && <Notice tone="no">{t('shell:unreachable.text')}</Notice>}
      {no !== null && !FIELDS.includes(no.field ?? '') && (
        <Notice tone="no" title={no.startsAt == null ? t('series:refusedWhole') : t('series:refusedSession', { when: formatMoment(no.startsAt, preview.timeZone, locale, { readerZone: readerZone() }) })}>
          {t(`refusal:${no.code}`)}
        </Notice>
      )}
      {open > 0 && <p className={styles['soft']}>{t('series:unresolved', { count: open })}</p>}
      <div className={styles['actions']}>
        <Button type="submit" pending={sending} isDisabled={sessions === null}>{t('series:book', { count: sessions?.length ?? 0 })}</Button>
      </div>
    </form>
  );
}

function SeriesAdvice({ accepts, onAccept }: { readonly accepts: boolean; readonly onAccept: (accepts: boolean) => void }) {
  const { t } = useMessages();
  const asked = useSafetyNotice();
  return (
    <>
      <SafetyAdvice asked={asked} />
      {asked.notice !== null && <Checkbox isSelected={accepts} onChange={onAccept} detail={t('legal:safety.notStored')}>{t('booking:safety.accept')}</Checkbox>}
    </>
  );
}
