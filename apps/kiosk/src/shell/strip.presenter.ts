import { formatTime, type SpokenLanguage, type Translate } from '@escale/messages';
import type { DeviceState } from '../offline/device-state.ts';

/** ● in reach, ◐ away and working, ✕ something the team has to look at. */
export type StripView = { readonly look: 'online' | 'offline' | 'refused'; readonly title: string; readonly more: readonly string[] };

const BATTERY_LOW = 20;

/** How the kiosk stands, in a few words at the foot of every screen. */
export const stripView = ({ reachable, waiting, rejected, view, heardAt, isOld, place, battery }: DeviceState, { t, locale }: { readonly t: Translate; readonly locale: SpokenLanguage }): StripView => {
  const more = [
    ...(waiting > 0 ? [t('kioskDevice:strip.kept', { count: waiting })] : []),
    ...(rejected.length > 0 ? [t('kioskDevice:strip.refused', { count: rejected.length })] : []),
    ...(view === null ? [t('kioskDevice:strip.nothingKnown')] : isOld && heardAt !== null && place !== null ? [t('kioskDevice:strip.listOf', { time: formatTime(heardAt, place.timeZone, locale) })] : []),
    ...(battery !== null && battery.percent < BATTERY_LOW && !battery.charging ? [t('kioskDevice:strip.battery', { percent: battery.percent })] : []),
  ];
  return { look: rejected.length > 0 ? 'refused' : reachable ? 'online' : 'offline', title: reachable ? t('kiosk:state.online') : t('kiosk:state.offline'), more };
};
