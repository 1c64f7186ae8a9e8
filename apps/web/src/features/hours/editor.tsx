import { type Audience, AUDIENCES } from '@escale/domain';
import { Button, Notice, PageTitle, RotateCcw, RefreshCw, Tabs, useMessages } from '@escale/ui';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { PlaceHoursFactsFragment as Facts } from '../../gql/graphql.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { AudiencePart } from './audience-part.tsx';
import { ChangedNotice } from './changed-notice.tsx';
import { draftsOf } from './drafts.presenter.ts';
import styles from './hours.module.css';
import { LeaveGuard } from './leave-guard.tsx';
import { SavePart } from './save-part.tsx';
import { useDrafts } from './use-drafts.ts';
import { weekInWords } from './words.presenter.ts';

type EditorProps = { readonly place: MyPlace; readonly live: Facts; readonly choice: ReactNode };

/** The hours of a place, by audience; who does not manage it reads them. */
export function Editor({ place, live, choice }: EditorProps) {
  const { t } = useMessages();
  const work = useDrafts(live);
  const [audience, setAudience] = useState<Audience>('PUBLIC');
  const title = t('hours:titleOf', { place: place.name });
  if (!live.mayChange) return <ReadOnly title={title} facts={live} choice={choice} />;
  const onKeyDown = (event: KeyboardEvent): void => {
    // A field has its own way back for what is being typed into it.
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (event.target as Element).closest('input') !== null) return;
    const key = event.key.toLowerCase();
    const go = key === 'y' || (key === 'z' && event.shiftKey) ? work.redo : key === 'z' ? work.undo : null;
    if (go === null) return;
    event.preventDefault();
    go();
  };
  return (
    <div className={styles['page']} onKeyDown={onKeyDown}>
      <PageTitle action={<SavePart placeId={place.id} timeZone={place.timeZone} work={work} />}>{title}</PageTitle>
      {choice}
      <ChangedNotice work={work} />
      {work.base.owner === 'SOURCE' && <p className={styles['soft']}>{t('hours:fromSource')}</p>}
      <div className={styles['steps']}>
        <Button look="plain" isDisabled={work.undo === null} onPress={() => work.undo?.()}>
          <RotateCcw aria-hidden="true" />
          {t('hours:undo')}
        </Button>
        <Button look="plain" isDisabled={work.redo === null} onPress={() => work.redo?.()}>
          <RefreshCw aria-hidden="true" />
          {t('hours:redo')}
        </Button>
      </div>
      <Tabs label={t('hours:audiences')} selected={audience} onSelect={setAudience} tabs={AUDIENCES.map((one) => ({ id: one, title: t(`hours:audience.${one}`), content: <AudiencePart audience={one} work={work} /> }))} />
      <LeaveGuard unsaved={work.changes.length > 0} />
    </div>
  );
}

function ReadOnly({ title, facts, choice }: { readonly title: string; readonly facts: Facts; readonly choice: ReactNode }) {
  const { t, locale } = useMessages();
  const drafts = draftsOf(facts);
  return (
    <div className={styles['page']}>
      <PageTitle>{title}</PageTitle>
      {choice}
      <Notice live={false}>
        <p>{t('hours:readOnly')}</p>
      </Notice>
      <dl className={styles['facts']}>
        {facts.audiences.map(({ audience, text }) => (
          <div key={audience}>
            <dt>{t(`hours:audience.${audience}`)}</dt>
            <dd>{drafts[audience].kind === 'same' ? t('hours:same') : drafts[audience].kind === 'richer' ? text : weekInWords(drafts[audience].week, facts.today, { t, locale })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
