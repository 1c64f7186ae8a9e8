import { formatDay } from '@escale/messages';
import { Button, Card, Select, TriangleAlert, useMessages } from '@escale/ui';
import { useRef } from 'react';
import type { GroupPlace, LeftOut } from '../facts.ts';
import styles from '../group-booking.module.css';
import { hoursInWords, reasonAndWays } from '../groups-words.presenter.ts';
import { keyOf, type Option, type reasonAt } from './choices.ts';
import type { Choice } from './draft.ts';
import type { HalfDay } from './half-days.ts';

type ChoiceLineProps = {
  readonly date: HalfDay;
  readonly picked: Choice | null;
  readonly options: readonly Option[];
  /** Why the place that was chosen does not take this date. */
  readonly reason: ReturnType<typeof reasonAt>;
  /** What the server said of this session when all were to be held. */
  readonly refused: LeftOut | null;
  readonly places: readonly GroupPlace[];
  readonly onPick: (choice: Choice | null) => void;
};

const DROPPED = 'none';

/** A date and what it becomes; where it cannot be as asked, why, and the other hour as a button. */
export function ChoiceLine({ date, picked, options, reason, refused, places, onPick }: ChoiceLineProps) {
  const words = useMessages();
  const card = useRef<HTMLElement>(null);
  const { t, locale } = words;
  const day = formatDay(date.day, 'UTC', locale, { year: true });
  const said = ({ place, choice, endsAt, otherHour }: Option): string =>
    t(otherHour ? 'groups:choice.otherHour' : 'groups:choice.option', { name: place.name, hours: hoursInWords(choice.startsAt, endsAt, place.timeZone, words) });
  const chosen = picked === null ? DROPPED : keyOf(picked);
  const why = picked !== null && refused === null ? null : (refused ?? (reason?.date.refusal == null ? null : { code: reason.date.refusal, quota: reason.date.quota ?? null, ways: reason.date.ways }));
  const at = refused === null ? reason?.place : places.find(({ placeId }) => placeId === refused.placeId);
  const known = picked === null || options.some(({ choice }) => keyOf(choice) === chosen);
  const others = picked === null || refused !== null ? options.filter(({ choice, otherHour }) => otherHour && keyOf(choice) !== chosen) : [];
  // The button goes once it was pressed: one goes on where the date now stands.
  const take = (choice: Choice): void => {
    onPick(choice);
    card.current?.querySelector('button')?.focus();
  };
  return (
    <Card as="li" ref={card} className={styles['item']}>
      <Select
        label={t('groups:choice.session', { day })}
        options={[...options.map((option) => ({ id: keyOf(option.choice), label: said(option) })), { id: DROPPED, label: t('groups:choice.dropped') }]}
        value={known ? chosen : null}
        {...(known ? {} : { problem: t('groups:choice.lost') })}
        onChange={(key) => onPick(options.find(({ choice }) => keyOf(choice) === key)?.choice ?? null)}
      />
      {why !== null && <p className={styles['kept']}><TriangleAlert aria-hidden="true" className="lucide" /><span>{at === undefined ? reasonAndWays(why, 'UTC', words) : t('groups:choice.why', { name: at.name, reason: reasonAndWays(why, at.timeZone, words) })}</span></p>}
      {picked === null && why === null && options.length === 0 && <p className={styles['soft']}>{t('groups:places.nobody')}</p>}
      {others.length > 0 && (
        <div className={styles['acts']}>
          {others.slice(0, 2).map((option) => <Button key={keyOf(option.choice)} look="quiet" onPress={() => take(option.choice)}>{t('groups:way.take', { hours: said({ ...option, otherHour: false }) })}</Button>)}
        </div>
      )}
    </Card>
  );
}
