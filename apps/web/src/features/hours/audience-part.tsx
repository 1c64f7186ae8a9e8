import { type Audience, type Weekday, writeOpeningHours, type WeekHours } from '@escale/domain';
import { Button, Checkbox, Disclosure, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useMedia } from '../../shell/use-media.ts';
import { DayPanel } from './day-panel.tsx';
import { ExceptionsPart } from './exceptions-part.tsx';
import { HolidaysPart } from './holidays-part.tsx';
import styles from './hours.module.css';
import type { DraftsWork } from './use-drafts.ts';
import { WeekGrid } from './week-grid.tsx';
import { weekInWords } from './words.presenter.ts';

type AudiencePartProps = { readonly audience: Audience; readonly work: DraftsWork };

/** The hours of one audience: in words, to draw, to type, and as they are kept. */
export function AudiencePart({ audience, work }: AudiencePartProps) {
  const { t } = useMessages();
  const draft = work.drafts[audience];
  const sent = work.base.audiences.find((one) => one.audience === audience);
  // Whoever takes hours of their own begins with those of the public, and finds their own again after a change of mind.
  const begun = (): WeekHours => {
    const own = work.saved[audience];
    return own.kind === 'own' ? own.week : work.drafts.PUBLIC.week;
  };
  const own = (week: WeekHours): void => work.put(audience, { kind: 'own', week });
  return (
    <div className={styles['audience']}>
      {audience !== 'PUBLIC' && (
        <Checkbox isSelected={draft.kind === 'same'} onChange={(same) => (same ? work.put(audience, { ...draft, kind: 'same' }) : own(begun()))} detail={t('hours:sameText')}>
          {t('hours:same')}
        </Checkbox>
      )}
      {draft.kind === 'richer' && (
        <Notice live={false} title={t('hours:richer.title')} actions={<Button look="quiet" onPress={() => own(draft.week)}>{t('hours:richer.replace')}</Button>}>
          <p>{t('hours:richer.text')}</p>
          <p>
            <code>{sent?.text}</code>
          </p>
        </Notice>
      )}
      {draft.kind === 'own' && <OwnHours week={draft.week} today={work.base.today} holidays={sent?.holidays ?? []} onChange={own} />}
    </div>
  );
}

type OwnHoursProps = { readonly week: WeekHours; readonly today: string; readonly holidays: readonly { readonly day: string; readonly name: string }[]; readonly onChange: (week: WeekHours) => void };

function OwnHours({ week, today, holidays, onChange }: OwnHoursProps) {
  const { t, locale } = useMessages();
  const [day, setDay] = useState<Weekday>('MONDAY');
  // On a phone, one day at a time: nobody draws quarters of an hour with a thumb.
  const narrow = useMedia('(max-width: 43.75rem)');
  return (
    <>
      <p role="status" className={styles['sentence']}>
        {weekInWords(week, today, { t, locale })}
      </p>
      <div className={styles['columns']}>
        {!narrow && <WeekGrid week={week} day={day} onDay={setDay} onChange={onChange} />}
        <DayPanel week={week} day={day} onDay={setDay} onChange={onChange} />
      </div>
      <ExceptionsPart week={week} today={today} onChange={onChange} />
      <HolidaysPart week={week} holidays={holidays} onChange={onChange} />
      <Disclosure title={t('hours:osm')}>
        <code className={styles['osm']}>{writeOpeningHours(week)}</code>
      </Disclosure>
    </>
  );
}
