import { formatDistance } from '@escale/messages';
import { Disclosure, EmptyState, Notice, RadioGroup, Select, useMessages } from '@escale/ui';
import { readerZone } from '../../../shell/reader-zone.ts';
import { KILOMETRES } from '../ask/draft.ts';
import { keyOf, type Option } from '../ask/choices.ts';
import { SearchState } from '../ask/search-state.tsx';
import type { FoundPlaces } from '../ask/use-group-places.ts';
import type { GroupNo, Session } from '../facts.ts';
import styles from '../group-booking.module.css';
import { hoursInWords, reasonAndWays, reasonInWords } from '../groups-words.presenter.ts';
import { RefusedList } from '../one/refused-list.tsx';
import type { elsewhere } from './elsewhere.presenter.ts';

type ChooseElsewhereProps = {
  readonly session: Session;
  readonly search: FoundPlaces;
  readonly found: ReturnType<typeof elsewhere> | null;
  readonly chosen: Option | null;
  readonly km: number;
  readonly refused: GroupNo | null;
  readonly onKm: (km: number) => void;
  readonly onChoose: (option: Option) => void;
};

/** The other places for a session: those that take it, and of the others why not. */
export function ChooseElsewhere({ session, search, found, chosen, km, refused, onKm, onChoose }: ChooseElsewhereProps) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t, locale } = words;
  const options = (found?.options ?? []).map((option) => {
    const { place, choice, endsAt, otherHour } = option;
    const far = place.distanceKm == null ? null : t('groups:places.far', { distance: formatDistance(place.distanceKm, locale) });
    const detail = [place.communeName, far, otherHour ? t('groups:elsewhere.otherHour') : null].filter((part) => part != null).join(' · ');
    return { option, id: keyOf(choice), label: t('groups:elsewhere.option', { name: place.name, hours: hoursInWords(choice.startsAt, endsAt, place.timeZone, words) }), detail };
  });
  return (
    <div className={styles['part']}>
      {refused !== null && (
        <Notice tone="no" title={t('groups:elsewhere.refused', { from: session.placeName })}>
          {refused.refused.length === 0 ? reasonInWords(refused, words) : <RefusedList refused={refused.refused} zoneOf={() => session.timeZone} />}
        </Notice>
      )}
      <p>{t('groups:elsewhere.now', { place: session.placeName })}</p>
      {session.longitude != null && <Select label={t('groups:elsewhere.km')} options={KILOMETRES.map((each) => ({ id: String(each), label: t('groups:where.kmValue', { km: each }) }))} value={String(km)} onChange={(next) => onKm(Number(next))} />}
      {found === null && <SearchState {...search} />}
      {found !== null && options.length === 0 && <EmptyState title={t('groups:elsewhere.none')}>{t('groups:elsewhere.noneText')}</EmptyState>}
      {options.length > 0 && (
        <RadioGroup
          label={t('groups:elsewhere.choose')}
          options={options}
          value={chosen === null ? null : keyOf(chosen.choice)}
          onChange={(id) => {
            const picked = options.find((each) => each.id === id);
            if (picked !== undefined) onChoose(picked.option);
          }}
        />
      )}
      {found !== null && found.impossible.length > 0 && (
        <Disclosure title={t('groups:elsewhere.impossible', { count: found.impossible.length })} level={3}>
          <ul role="list" className={styles['lines']}>
            {found.impossible.map(({ placeId, name, timeZone, dates: [date] }) => date?.refusal != null && <li key={placeId}><strong>{name}</strong> {reasonAndWays({ code: date.refusal, quota: date.quota ?? null, ways: date.ways }, timeZone, words)}</li>)}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
