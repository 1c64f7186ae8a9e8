import { Button, Notice } from '@escale/ui';
import { useDeskFrame } from '../desk-context.ts';
import { at, type PlannedBooking } from '../facts.ts';
import type { MoveWish } from '../move.presenter.ts';
import { tagsOf, unitsOf, whenOf } from '../words.presenter.ts';
import styles from './panel.module.css';

type ConflictProps = {
  /** As it stands now; null when it is gone. */
  readonly now: PlannedBooking | null;
  /** What was typed or dragged; null while the typed time cannot be read. */
  readonly wish: MoveWish | null;
  readonly pending: boolean;
  readonly onApply: (now: PlannedBooking, wish: MoveWish) => void;
  readonly onLeave: () => void;
};

/** Somebody changed the booking meanwhile: what is now beside what was wanted, and a choice. */
export function Conflict({ now, wish, pending, onApply, onLeave }: ConflictProps) {
  const { planning, reading } = useDeskFrame();
  const { t } = reading;
  const wanted = wish === null ? null : { startsAt: wish.startsAt, endsAt: new Date(at(wish.startsAt) + wish.durationMinutes * 60_000).toISOString() };
  const wantedUnits = wish?.unitIds == null ? t('planning:move.anyUnit') : tagsOf(wish.unitIds, planning.units).join(', ');
  return (
    <Notice
      tone="warn"
      title={t(now === null ? 'planning:changed.goneTitle' : 'planning:changed.title')}
      actions={
        <>
          {now !== null && wish !== null && now.acts.includes('MOVE') && (
            <Button look="quiet" pending={pending} onPress={() => onApply(now, wish)}>{t('planning:changed.apply')}</Button>
          )}
          <Button look="quiet" onPress={onLeave}>{t('planning:changed.leave')}</Button>
        </>
      }
    >
      <p>{t('planning:changed.text')}</p>
      <dl className={styles['sides']}>
        {now !== null && (
          <div>
            <dt>{t('planning:changed.now')}</dt>
            <dd>{whenOf(now, reading)}</dd>
            <dd>{unitsOf(now, planning.units, reading)}</dd>
            <dd>{t(`planning:status.${now.status}`)}</dd>
          </div>
        )}
        {wanted !== null && (
          <div>
            <dt>{t('planning:changed.yours')}</dt>
            <dd>{whenOf(wanted, reading)}</dd>
            <dd>{wantedUnits}</dd>
          </div>
        )}
      </dl>
    </Notice>
  );
}
