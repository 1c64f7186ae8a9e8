import { addDays, daysBetween, localDay as asDay } from '@escale/domain';
import { formatDay, formatDuration, localDay } from '@escale/messages';
import { Button, ChevronLeft, ChevronRight, ErrorState, LinkButton, Notice, NumberField, Select, Skeleton, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import type { PlaceQuery } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { waitForOffer } from '../waiting-list/join-url.ts';
import { WeekQuery } from './place.graphql.ts';
import styles from './free-slots.module.css';
import { WeekGrid } from './week-grid.tsx';
import { type OfferFacts, settledChoice, weekView, type WeekReading, zoneNotice } from './week.presenter.ts';
import type { WeekChoice } from './week-url.ts';

const WEEK = 7;
/** Further than any booking opens. */
const LAST_DAY = 62;

type FreeSlotsProps = { readonly place: NonNullable<PlaceQuery['place']>; readonly now: Date; readonly choice: WeekChoice; readonly onChoose: (choice: WeekChoice) => void };

/** The week of free slots, and what it is a week of. */
export function FreeSlots({ place, now, choice, onChoose }: FreeSlotsProps) {
  const { t, locale } = useMessages();
  const settled = settledChoice(choice, place.offers);
  const today = asDay(localDay(now, place.timeZone));
  const asked = choice.from === null ? today : asDay(choice.from);
  const offset = daysBetween(today, asked);
  const from = offset < 0 || offset > LAST_DAY ? today : asked;
  const reading: WeekReading = { timeZone: place.timeZone, readerZone: readerZone(), locale, t };
  const zone = zoneNotice(now, reading);
  if (settled === null) return null;
  const { offer, durationMinutes, people } = settled;
  const change = (part: Partial<WeekChoice>): void => onChoose({ ...choice, ...part });
  const show = (day: string): void => change({ from: day === today ? null : day });
  return (
    <section aria-labelledby="creneaux" className={styles['section']}>
      <h2 id="creneaux">{t('place:slots.title')}</h2>
      <SlotChoices offers={place.offers} offer={offer} durationMinutes={durationMinutes} people={people} onChange={change} />
      {offer.description != null && offer.description !== '' && <p className={styles['soft']}>{offer.description}</p>}
      {offer.audience !== 'PUBLIC' && <p className={styles['soft']}>{t('hours:offerFor', { who: t(`hours:whose.${offer.audience}`) })}</p>}
      {offer.minimumAge > 0 && <p className={styles['soft']}>{t('place:slots.fromAge', { age: offer.minimumAge })}</p>}
      {offer.supervised && <p className={styles['soft']}>{t('offers:learner.supervised')}</p>}
      {offer.perDayLimit != null && <p className={styles['soft']}>{t('offers:learner.perDay', { count: offer.perDayLimit })}</p>}
      {offer.approvalDeadlineHours != null && <p className={styles['soft']}>{t('offers:learner.needsApproval', { hours: offer.approvalDeadlineHours })}</p>}
      <div className={styles['bar']}>
        <h3 className={styles['weekOf']} aria-live="polite">
          {t('place:slots.weekOf', { day: formatDay(from, place.timeZone, locale) })}
        </h3>
        <div className={styles['arrows']}>
          <Button look="quiet" isDisabled={from === today} onPress={() => show(daysBetween(today, from) <= WEEK ? today : addDays(from, -WEEK))}>
            <ChevronLeft aria-hidden="true" />
            {t('place:slots.previousWeek')}
          </Button>
          <Button look="quiet" isDisabled={daysBetween(today, from) + WEEK > LAST_DAY} onPress={() => show(addDays(from, WEEK))}>
            {t('place:slots.nextWeek')}
            <ChevronRight aria-hidden="true" />
          </Button>
        </div>
      </div>
      {zone !== null && <Notice live={false}>{t('place:open.zone', { zone })}</Notice>}
      <Week placeId={place.id} slug={place.slug} from={from} choice={choice} settled={settled} reading={reading} />
      <p className={styles['keys']}>{t('place:slots.keys')}</p>
    </section>
  );
}

type SlotChoicesProps = { readonly offers: readonly OfferFacts[]; readonly offer: OfferFacts; readonly durationMinutes: number; readonly people: number; readonly onChange: (part: Partial<WeekChoice>) => void };

function SlotChoices({ offers, offer, durationMinutes, people, onChange }: SlotChoicesProps) {
  const { t, locale } = useMessages();
  const lengths = [...offer.durationsMinutes].sort((one, other) => one - other);
  return (
    <div className={styles['choices']}>
      <Select label={t('place:slots.activity')} value={offer.id} options={offers.filter(({ paused }) => !paused).map(({ id, title }) => ({ id, label: title }))} onChange={(offerId) => onChange({ offerId })} />
      <Select label={t('place:slots.duration')} value={String(durationMinutes)} options={lengths.map((minutes) => ({ id: String(minutes), label: formatDuration(minutes, locale) }))} onChange={(minutes) => onChange({ durationMinutes: Number(minutes) })} />
      <NumberField label={t('place:slots.people')} value={people} minValue={offer.peopleMin} maxValue={offer.peopleMax} onChange={(count) => onChange({ people: Number.isNaN(count) ? null : count })} />
    </div>
  );
}

type WeekProps = { readonly placeId: string; readonly slug: string; readonly from: string; readonly choice: WeekChoice; readonly settled: NonNullable<ReturnType<typeof settledChoice>>; readonly reading: WeekReading };

function Week({ placeId, slug, from, choice: { moduleId, age }, settled: { offer, durationMinutes, people }, reading }: WeekProps) {
  const { t } = useMessages();
  const input = { from, days: WEEK, offerId: offer.id, durationMinutes, people, ...(moduleId === null ? {} : { moduleId }), ...(age === null ? {} : { age }) };
  const [{ data, error, fetching, stale }, again] = useQuery({ query: WeekQuery, variables: { id: placeId, input } });
  if (error !== undefined && data == null) return <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} />;
  if (data?.place == null) return <Skeleton lines={5} />;
  const days = weekView(data.place.availability, { offer, people, moduleId, age }, reading);
  const nothing = days.every(({ why }) => why !== null);
  return (
    <div aria-busy={fetching || stale} className={styles['week']}>
      {nothing && <Notice actions={<LinkButton look="quiet" href={waitForOffer(slug, offer.id, people, from)}>{t('waiting:invite.offerAction')}</LinkButton>}>{t('place:slots.none')}</Notice>}
      <WeekGrid days={days} />
    </div>
  );
}
