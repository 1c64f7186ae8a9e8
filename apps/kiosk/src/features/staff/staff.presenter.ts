import { formatCount, formatMoment, type Locale, type Translate } from '@escale/messages';
import type { DeviceState } from '../../offline/device-state.ts';

export type Line = { readonly name: string; readonly value: string };

const MEGABYTE = 1_000_000;

/** How the kiosk stands, line by line. */
export const staffLines = (state: DeviceState, appVersion: string, { t, locale }: { readonly t: Translate; readonly locale: Locale }): readonly Line[] => {
  const { identity, place, reachable, waiting, rejected, storage, clock, syncedAt, heardAt, battery, screenOn } = state;
  const moment = (at: Date | null) => (at === null || place === null ? t('kioskDevice:staff.never') : formatMoment(at, place.timeZone, locale));
  // Less than half a second slow is not "-0".
  const seconds = (ms: number) => formatCount(Math.round(ms / 1_000) + 0, locale);
  const megabytes = (bytes: number) => formatCount(Math.round(bytes / MEGABYTE), locale);
  const persisted = storage.persisted === null ? t('kioskDevice:staff.unknown') : storage.persisted ? t('kioskDevice:staff.persisted') : t('kioskDevice:staff.notPersisted');
  return [
    { name: t('kioskDevice:staff.name'), value: identity?.name ?? '' },
    { name: t('kioskDevice:staff.reach'), value: reachable ? t('kiosk:state.online') : t('kiosk:state.offline') },
    { name: t('kioskDevice:staff.waiting'), value: String(waiting) },
    { name: t('kioskDevice:staff.rejected'), value: String(rejected.length) },
    { name: t('kioskDevice:staff.synced'), value: moment(syncedAt) },
    { name: t('kioskDevice:staff.list'), value: moment(heardAt) },
    { name: t('kioskDevice:staff.clock'), value: clock.sure ? t('kioskDevice:staff.clockSure') : t('kioskDevice:staff.clockUnsure') },
    { name: t('kioskDevice:staff.offset'), value: clock.offsetMs === null ? t('kioskDevice:staff.unknown') : t('kioskDevice:staff.seconds', { seconds: seconds(clock.offsetMs) }) },
    { name: t('kioskDevice:staff.storage'), value: persisted },
    ...(storage.usage === null || storage.quota === null ? [] : [{ name: t('kioskDevice:staff.room'), value: t('kioskDevice:staff.roomOf', { used: megabytes(storage.usage), all: megabytes(storage.quota) }) }]),
    ...(battery === null ? [] : [{ name: t('kioskDevice:staff.battery'), value: t('kioskDevice:staff.percent', { percent: battery.percent }) }]),
    { name: t('kioskDevice:staff.screen'), value: screenOn === null ? t('kioskDevice:staff.unknown') : screenOn ? t('kioskDevice:staff.screenOn') : t('kioskDevice:staff.screenOff') },
    { name: t('kioskDevice:staff.version'), value: appVersion },
  ];
};
