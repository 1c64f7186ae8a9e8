import { Disclosure, Notice } from '@escale/ui';
import { useDeskFrame } from '../desk-context.ts';
import type { Opened } from '../opened.ts';
import { hoursOf, nameOf, whenOf } from '../words.presenter.ts';
import { WalkInForm } from '../walk-in/walk-in-form.tsx';
import { BlockForm } from './block-form.tsx';
import styles from './panel.module.css';
import { TroubleNotice } from './trouble-notice.tsx';

type UnitPanelProps = { readonly id: string; readonly doing: 'walkIn' | undefined; readonly onOpen: (opened: Opened) => void };

/** A unit: what it is, what it does, who may be welcomed on it, and how to block it. */
export function UnitPanel({ id, doing, onOpen }: UnitPanelProps) {
  const { planning, reading, acts } = useDeskFrame();
  const { t } = reading;
  const unit = planning.units.find((one) => one.id === id);
  if (unit === undefined) return <Notice tone="info" title={t('planning:noneOfCategory')} />;
  const own = planning.bookings.filter(({ units }) => units.some(({ unitId }) => unitId === id));
  const facts = [
    [t('planning:unit.category'), `${t(`equipment:${unit.category}.choice`)} · ${unit.modelName}`],
    [t('planning:unit.space'), unit.spaceName ?? t('planning:rows.noSpace')],
  ] as const;
  return (
    <div className={styles['content']}>
      {acts.trouble?.id === id && <TroubleNotice title={t('planning:no.actTitle')} no={acts.trouble.no} onDismiss={acts.forget} />}
      {!unit.inService && <Notice tone="warn" live={false}>{t('planning:rows.out')}</Notice>}
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unit.inService && (
        <Disclosure title={t('planning:unit.walkIn')} level={3} defaultExpanded={doing === 'walkIn'}>
          <WalkInForm unit={unit} onDone={(booking) => onOpen({ kind: 'booking', id: booking.id })} />
        </Disclosure>
      )}
      <Disclosure title={t('planning:block.action')} level={3} defaultExpanded={doing === undefined}>
        <BlockForm unit={unit} onBlocked={(block) => onOpen({ kind: 'block', id: block.id })} />
      </Disclosure>
      <h3>{t('planning:panel.when')}</h3>
      {own.length === 0 ? (
        <p className={styles['soft']}>{t('planning:unit.nothing')}</p>
      ) : (
        <ul role="list" className={styles['plain']}>
          {own.map((booking) => (
            <li key={booking.id}>
              {(planning.days > 1 ? whenOf : hoursOf)(booking, reading)} · {nameOf(booking, reading)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
