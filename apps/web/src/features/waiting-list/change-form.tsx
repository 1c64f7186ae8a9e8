import { Button, Select, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { WaitingFragment as Waiting } from '../../gql/graphql.ts';
import { type Said, useActing } from './use-waiting.ts';
import { ChangeWaitingMutation } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';
import { DaysField, FinerWhen, type TypedWhen } from './when-fields.tsx';

const DISTANCES = [5, 10, 20, 30, 50, 100] as const;

type ChangeFormProps = { readonly entry: Waiting; readonly token: string; readonly onSaid: (said: Said) => void; readonly onCancel: () => void };

/** Other days, hours or distance; the place in the order stays. */
export function ChangeForm({ entry, token, onSaid, onCancel }: ChangeFormProps) {
  const { t } = useMessages();
  const { acting, act } = useActing();
  const { fromDay, toDay, weekdays, noticeMinutes } = entry;
  const [when, setWhen] = useState<TypedWhen>({ fromDay, toDay, weekdays, noticeMinutes, earliest: entry.earliest ?? null, latest: entry.latest ?? null });
  const [withinKm, setWithinKm] = useState(entry.withinKm ?? null);
  const change = (part: Partial<TypedWhen>): void => setWhen({ ...when, ...part });
  const save = async () => onSaid(await act(ChangeWaitingMutation, { input: { entryId: entry.id, token, when: { ...when, weekdays: [...when.weekdays] }, withinKm } }));
  return (
    <section aria-label={t('waiting:page.change')} className={styles['form']}>
      <DaysField value={when} onChange={change} />
      {withinKm !== null && entry.offer == null && (
        <Select label={t('waiting:join.withinKm')} options={[...new Set<number>([...DISTANCES, withinKm])].sort((a, b) => a - b).map((km) => ({ id: String(km), label: t('waiting:join.kilometres', { km }) }))} value={String(withinKm)} onChange={(km) => setWithinKm(Number(km))} />
      )}
      <FinerWhen value={when} onChange={change} />
      <div className={styles['actions']}>
        <Button pending={acting} onPress={() => void save()}>
          {t('waiting:page.save')}
        </Button>
        <Button look="plain" onPress={onCancel}>
          {t('waiting:page.cancelChange')}
        </Button>
      </div>
    </section>
  );
}
