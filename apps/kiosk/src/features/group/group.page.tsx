import { Button, Check, CircleAlert, UserCheck, Users, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { useDeviceState } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import type { ExpectedGroup } from '../check-in/attempt.presenter.ts';
import styles from './group.module.css';
import { type GroupRow, groupView } from './group.presenter.ts';

export type GroupPageProps = {
  readonly group: ExpectedGroup;
  /** IANA zone of the place. */
  readonly zone: string;
  readonly onArrive: (learnerIds: readonly string[]) => void;
  /** Nobody else of the group is coming: what is said then; nothing where nobody is here yet. */
  readonly onNobodyElse?: () => void;
  readonly onCall: () => void;
};

/** The list of a group: who is here is touched, and noted in one gesture. */
export function GroupPage({ group, zone, onArrive, onNobodyElse, onCall }: GroupPageProps) {
  const { t, spoken: locale } = useMessages();
  const { view } = useDeviceState();
  const [now] = useState(() => new Date());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { rows, missing, counts } = groupView(view?.bookings.find(({ id }) => id === group.bookingId) ?? { learners: [] }, { t, locale, zone, now });
  const selected = chosen.filter((id) => missing.includes(id));
  const turn = (id: string, on: boolean) => setChosen((before) => (on ? [...before, id] : before.filter((other) => other !== id)));
  return (
    <Screen
      title={t('kioskArrivals:group.title')}
      lead={t('kioskArrivals:group.lead')}
      actions={
        <>
          <p role="status" className={styles['counts']}>
            {counts}
          </p>
          <ul role="list" aria-label={t('kioskArrivals:group.list')} className={styles['list']}>
            {rows.map((row) => (
              <li key={row.id}>
                <Person row={row} isSelected={selected.includes(row.id)} onChange={(on) => turn(row.id, on)} />
              </li>
            ))}
          </ul>
          <Button wide isDisabled={selected.length === 0} onPress={() => onArrive(selected)}>
            <UserCheck aria-hidden="true" className="lucide" />
            {t('kioskArrivals:group.note', { count: selected.length })}
          </Button>
          <Button wide look="quiet" isDisabled={missing.length === 0} onPress={() => onArrive(missing)}>
            <Users aria-hidden="true" className="lucide" />
            {t('kioskArrivals:group.everybody')}
          </Button>
          <div className={styles['more']}>
            <Button look="plain" onPress={onCall}>
              <CircleAlert aria-hidden="true" className="lucide" />
              {t('kioskArrivals:group.notListed')}
            </Button>
            {onNobodyElse !== undefined && (
              <Button look="plain" onPress={onNobodyElse}>
                {t('kioskArrivals:group.nobodyElse')}
              </Button>
            )}
          </div>
        </>
      }
    />
  );
}

type PersonProps = { readonly row: GroupRow; readonly isSelected: boolean; readonly onChange: (on: boolean) => void };

/** Who is here already is not to be touched any more. */
function Person({ row: { name, since }, isSelected, onChange }: PersonProps) {
  if (since !== null) {
    return (
      <p className={styles['person']} data-here>
        <span className={styles['mark']}>
          <Check aria-hidden="true" />
        </span>
        <bdi className={styles['name']}>{name}</bdi>
        <span className={styles['since']}>{since}</span>
      </p>
    );
  }
  return (
    <Checkbox className={styles['person'] ?? ''} isSelected={isSelected} onChange={onChange}>
      <span aria-hidden="true" className={styles['mark']}>
        {isSelected && <Check />}
      </span>
      <bdi className={styles['name']}>{name}</bdi>
    </Checkbox>
  );
}
