import type { QuotaPeriod } from '@escale/domain';

/** What an agreement leaves, before some sessions and with them. */
export const groupLeft = {
  title: 'Heures de vos conventions',
  one: 'Convention avec {place}',
  network: 'Convention avec le réseau',
  line: '{when}, il reste {after} sur {allowed} : {what}.',
  none: '{when}, il ne reste rien des {allowed} : {what}.',
  before: 'Sans ces séances : {before}.',
  when: { WEEK: 'La semaine du {day}', MONTH: 'En {month}', YEAR: 'En {year}', AGREEMENT: 'Pour toute la convention' } satisfies Record<QuotaPeriod, string>,
  anything: 'heures du lieu, quoi qu’on y utilise',
  more: '{count, plural, one {# ligne d’heures de convention} other {# lignes d’heures de convention}}',
};

/** One session of a group taken to another place. */
export const groupElsewhere = {
  action: 'Changer de lieu',
  actionOf: 'Changer de lieu : séance du {when}',
  title: 'Changer de lieu : séance du {when}',
  now: 'Pour l’instant : {place}.',
  looking: 'Nous regardons les autres lieux…',
  km: 'Chercher jusqu’à',
  choose: 'Lieux possibles ce jour-là',
  option: '{name}, {hours}',
  otherHour: 'à une autre heure',
  none: 'Aucun autre lieu ne prend cette séance.',
  noneText: 'Cherchez plus loin, ou changez l’heure ou le nombre de personnes de la séance. Elle reste où elle est.',
  impossible: '{count, plural, one {# lieu impossible, et pourquoi} other {# lieux impossibles, et pourquoi}}',
  next: 'Continuer',
  back: 'Revoir les lieux',
  no: 'Revenir sans changer',
  yes: 'Oui, changer de lieu',
  text: 'La séance du {before} à {from} ira à {to}, {after}, pour {people}.',
  units: 'Rendu par {from} : {units}. Pris à {to} : autant.',
  unitsPlanned: 'Ce que {from} avait prévu redevient libre ; {to} prévoit ce que son activité demande.',
  stay: '{stay, plural, =0 {C’est la seule séance à venir.} one {# autre séance à venir ne change pas.} other {# autres séances à venir ne changent pas.}} Le contact du groupe reçoit la nouvelle liste par e-mail.',
  done: 'La séance du {when} est maintenant à {to}. Avant : {from}.',
  refused: 'La séance reste à {from}',
};

/** What is asked before sessions of a group are given up. */
export const groupCancel = {
  action: 'Annuler',
  actionOf: 'Annuler la séance du {when}',
  all: 'Tout annuler',
  titleOne: 'Annuler la séance du {when} ?',
  titleAll: 'Annuler toute la réservation ?',
  text: '{count, plural, one {# séance est annulée et son équipement redevient libre pour d’autres.} other {# séances sont annulées et leur équipement redevient libre pour d’autres.}} {stay, plural, =0 {Il ne reste aucune séance à venir.} one {# séance à venir reste.} other {# séances à venir restent.}} Les heures rendues reviennent à votre convention.',
  scope: 'Ce qui est annulé',
  ONE: 'Cette séance seulement',
  FROM_HERE_ON: '{count, plural, one {À partir de celle-ci (# séance)} other {À partir de celle-ci (# séances)}}',
  yes: '{count, plural, one {Oui, annuler # séance} other {Oui, annuler # séances}}',
  no: 'Non, garder',
  done: '{count, plural, one {# séance est annulée.} other {# séances sont annulées.}}',
};
