import type { Obstacle } from '@escale/domain';

/** Why a search finds nothing free, then what to try. */
export const obstacle = {
  CLOSED_EXCEPTIONALLY: 'Les lieux proches sont fermés exceptionnellement à ces dates. Essayez un autre jour, ou cherchez un peu plus loin.',
  NOBODY_OF_THE_TEAM: 'À ces dates, personne de l’équipe n’est prévu pour accompagner. Essayez un autre jour, ou cherchez un peu plus loin.',
  CLOSED: 'Les lieux proches sont fermés à ces dates. Essayez un autre jour.',
  FULL: 'Tout est déjà réservé à ces dates. Essayez un autre jour ou cherchez un peu plus loin.',
  NO_SUCH_EQUIPMENT: 'Aucun lieu proche n’a cet équipement. Cherchez plus loin ou choisissez un autre équipement.',
  NO_SUCH_EQUIPMENT_WITHIN: 'Aucun lieu à moins de {km} km n’a cet équipement. Cherchez plus loin ou choisissez un autre équipement.',
  NO_PLACE_NEARBY: 'Il n’y a pas encore de lieu à cette distance. Cherchez un peu plus loin.',
  NOTICE_TOO_SHORT: 'Il est trop tard pour réserver si vite. Essayez un créneau plus tard.',
  BEYOND_HORIZON: 'Les réservations ne sont pas encore ouvertes pour ces dates. Essayez une date plus proche.',
  UNDER_AGE: 'Les activités proches demandent d’être plus âgé. Essayez une activité sans casque.',
  ACCESS_NEED_UNMET: 'Aucun lieu proche n’a l’accès demandé. Cherchez plus loin, ou appelez un lieu : il peut souvent s’arranger.',
  TOO_MANY_PEOPLE: 'Aucun lieu proche ne peut vous accueillir tous à la fois. Essayez avec moins de personnes.',
  DURATION_NOT_OFFERED: 'Rien n’est proposé pour cette durée. Essayez plus court.',
  LOCATION_UNKNOWN: 'Nous ne trouvons pas cet endroit. Écrivez une commune, un code postal ou le nom d’un lieu.',
  IN_THE_PAST: 'Ces dates sont passées. Choisissez un jour à venir.',
} satisfies Record<Obstacle | 'NO_SUCH_EQUIPMENT_WITHIN', string>;
