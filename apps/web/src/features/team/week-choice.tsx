import { addDays, type LocalDay } from '@escale/domain';
import { formatShortDay } from '@escale/messages';
import { Button, ChevronLeft, ChevronRight, useMessages } from '@escale/ui';
import styles from './team.module.css';

/** Which week: the one before, the one after, or the one that runs. */
export function WeekChoice({ monday, current, zone, onChange }: { readonly monday: LocalDay; readonly current: LocalDay; readonly zone: string; readonly onChange: (monday: LocalDay) => void }) {
  const { t, locale } = useMessages();
  return (
    <div className={styles['week']}>
      <Button look="quiet" aria-label={t('team:week.previous')} onPress={() => onChange(addDays(monday, -7))}><ChevronLeft aria-hidden="true" /></Button>
      <strong aria-live="polite">{t('team:week.label', { from: formatShortDay(monday, zone, locale), to: formatShortDay(addDays(monday, 6), zone, locale) })}</strong>
      <Button look="quiet" aria-label={t('team:week.next')} onPress={() => onChange(addDays(monday, 7))}><ChevronRight aria-hidden="true" /></Button>
      {monday !== current && <Button look="quiet" onPress={() => onChange(current)}>{t('team:week.now')}</Button>}
    </div>
  );
}
