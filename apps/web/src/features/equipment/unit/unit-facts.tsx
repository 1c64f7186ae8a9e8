import { formatList } from '@escale/messages';
import styles from '../equipment.module.css';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import { amountOf, batteryInWords, dayOf, momentOf } from '../words.presenter.ts';

/** What is known of a unit at this moment. */
export function UnitFacts({ unit }: { readonly unit: FleetUnit }) {
  const { reading, modules } = useFleetFrame();
  const { t, locale } = reading;
  const when = (at: string | null): string => (at == null ? t('fleet:facts.never') : momentOf(at, reading));
  const titles = modules.filter(({ id }) => unit.moduleIds.includes(id)).map(({ title }) => title);
  const facts: readonly (readonly [string, string])[] = [
    [t('fleet:facts.where'), [unit.placeName, unit.spaceName].filter(Boolean).join(', ')],
    ...(unit.arrivesAt == null ? [] : [[t('fleet:facts.arrives'), momentOf(unit.arrivesAt, reading)] as const]),
    ...(unit.sentFromName == null ? [] : [[t('fleet:facts.from'), unit.sentFromName] as const]),
    [t('fleet:facts.next'), unit.nextBookingAt == null ? t('fleet:facts.noNext') : `${momentOf(unit.nextBookingAt, reading)} (${t('fleet:facts.coming', { count: unit.comingBookings })})`],
    ...(unit.worn ? [[t('fleet:facts.battery'), unit.battery == null ? t('fleet:facts.never') : `${batteryInWords(unit.battery, t)}, ${t('fleet:facts.readAt', { when: momentOf(unit.battery.at, reading) })}`] as const] : []),
    ...(unit.worn ? [[t('fleet:facts.sanitised'), when(unit.sanitisedAt)] as const] : []),
    [t('fleet:facts.checked'), when(unit.checkedAt)],
    [t('fleet:facts.firmware'), unit.firmware ?? t('fleet:facts.never')],
    [t('fleet:facts.modules'), titles.length === 0 ? t('fleet:facts.noModules') : formatList(titles, locale)],
    ...(unit.serialNumber == null ? [] : [[t('fleet:sheet.serialNumber'), unit.serialNumber] as const]),
    ...(unit.purchasedOn == null ? [] : [[t('fleet:sheet.purchasedOn'), dayOf(unit.purchasedOn, reading)] as const]),
    ...(unit.warrantyUntil == null ? [] : [[t('fleet:sheet.warrantyUntil'), dayOf(unit.warrantyUntil, reading)] as const]),
    ...(unit.costCents == null ? [] : [[t('fleet:sheet.cost'), amountOf(unit.costCents, locale)] as const]),
  ];
  return (
    <section className={styles['part']}>
      <h2>{t('fleet:facts.title')}</h2>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
