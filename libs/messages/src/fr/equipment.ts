import type { EquipmentCategory } from '@escale/domain';

/** What people use on site. `name` in a sentence, `short` on a badge, `count` with its number, `choice` on a button. */
export const equipment = {
  VR_HEADSET: {
    name: 'casque de réalité virtuelle',
    short: 'casque VR',
    plural: 'casques de réalité virtuelle',
    count: '{count, plural, one {# casque VR} other {# casques VR}}',
    choice: 'Casque VR',
  },
  AR_HEADSET: {
    name: 'casque de réalité augmentée',
    short: 'casque RA',
    plural: 'casques de réalité augmentée',
    count: '{count, plural, one {# casque RA} other {# casques RA}}',
    choice: 'Casque RA',
  },
  COMPUTER: {
    name: 'ordinateur',
    short: 'ordinateur',
    plural: 'ordinateurs',
    count: '{count, plural, one {# ordinateur} other {# ordinateurs}}',
    choice: 'Ordinateur',
  },
  TABLET: {
    name: 'tablette',
    short: 'tablette',
    plural: 'tablettes',
    count: '{count, plural, one {# tablette} other {# tablettes}}',
    choice: 'Tablette',
  },
  VIDEO_ROOM: {
    name: 'salle de visioconférence',
    short: 'salle de visio',
    plural: 'salles de visioconférence',
    count: '{count, plural, one {# salle de visio} other {# salles de visio}}',
    choice: 'Salle de visio',
  },
  WORKSHOP_MACHINE: {
    name: 'machine d’atelier',
    short: 'machine',
    plural: 'machines d’atelier',
    count: '{count, plural, one {# machine d’atelier} other {# machines d’atelier}}',
    choice: 'Machine d’atelier',
  },
  SIMULATOR: {
    name: 'simulateur',
    short: 'simulateur',
    plural: 'simulateurs',
    count: '{count, plural, one {# simulateur} other {# simulateurs}}',
    choice: 'Simulateur',
  },
  SEAT: {
    name: 'place assise',
    short: 'place',
    plural: 'places assises',
    count: '{count, plural, one {# place assise} other {# places assises}}',
    choice: 'Place assise',
  },
} satisfies Record<EquipmentCategory, Forms>;

type Forms = { readonly name: string; readonly short: string; readonly plural: string; readonly count: string; readonly choice: string };
