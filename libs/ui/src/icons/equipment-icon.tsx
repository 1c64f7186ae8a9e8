import type { Catalogue } from '@escale/messages';
import { Armchair, Gauge, Glasses, Monitor, RectangleGoggles, Tablet, Video, Wrench, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** The kinds of equipment the catalogue has words for. */
export type EquipmentCategory = keyof Catalogue['equipment'];

const ICONS: Record<EquipmentCategory, LucideIcon> = {
  VR_HEADSET: RectangleGoggles,
  AR_HEADSET: Glasses,
  COMPUTER: Monitor,
  TABLET: Tablet,
  VIDEO_ROOM: Video,
  WORKSHOP_MACHINE: Wrench,
  SIMULATOR: Gauge,
  SEAT: Armchair,
};

/** The drawing of a kind of equipment, beside its name. */
export const EquipmentIcon = ({ category }: { readonly category: EquipmentCategory }): ReactNode => {
  const Drawing = ICONS[category];
  return <Drawing aria-hidden="true" />;
};
