import type { equipment as source } from '../fr/equipment.ts';
import type { SameKeys } from '../same-keys.ts';

export const equipment: SameKeys<typeof source> = {
  VR_HEADSET: {
    name: 'virtual reality headset',
    short: 'VR headset',
    plural: 'virtual reality headsets',
    count: '{count, plural, one {# VR headset} other {# VR headsets}}',
    choice: 'VR headset',
  },
  AR_HEADSET: {
    name: 'augmented reality headset',
    short: 'AR headset',
    plural: 'augmented reality headsets',
    count: '{count, plural, one {# AR headset} other {# AR headsets}}',
    choice: 'AR headset',
  },
  COMPUTER: {
    name: 'computer',
    short: 'computer',
    plural: 'computers',
    count: '{count, plural, one {# computer} other {# computers}}',
    choice: 'Computer',
  },
  TABLET: {
    name: 'tablet',
    short: 'tablet',
    plural: 'tablets',
    count: '{count, plural, one {# tablet} other {# tablets}}',
    choice: 'Tablet',
  },
  VIDEO_ROOM: {
    name: 'video-call room',
    short: 'video room',
    plural: 'video-call rooms',
    count: '{count, plural, one {# video room} other {# video rooms}}',
    choice: 'Video room',
  },
  WORKSHOP_MACHINE: {
    name: 'workshop machine',
    short: 'machine',
    plural: 'workshop machines',
    count: '{count, plural, one {# workshop machine} other {# workshop machines}}',
    choice: 'Workshop machine',
  },
  SIMULATOR: {
    name: 'simulator',
    short: 'simulator',
    plural: 'simulators',
    count: '{count, plural, one {# simulator} other {# simulators}}',
    choice: 'Simulator',
  },
  SEAT: {
    name: 'seat',
    short: 'seat',
    plural: 'seats',
    count: '{count, plural, one {# seat} other {# seats}}',
    choice: 'Seat',
  },
};
