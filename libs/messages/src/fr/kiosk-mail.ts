/** What the team of a place is written about its kiosks. */
export const kioskMail = {
  subject: 'À voir aux bornes de {place}',
  preview: '{count, plural, one {Une chose attend votre regard.} other {# choses attendent votre regard.}}',
  lead: 'Les bornes de {place} ont vu des choses que le planning ne dit pas. Rien n’a été refusé ni effacé : quelqu’un de l’équipe dit ce qu’il en est.',
  decide: '{count, plural, one {# situation à trancher : quelqu’un est venu sans que sa réservation soit valable, ou un fait est à confirmer.} other {# situations à trancher : quelqu’un est venu sans que sa réservation soit valable, ou un fait est à confirmer.}}',
  unfit: '{count, plural, one {# appareil hors service remis à quelqu’un.} other {# appareils hors service remis à quelqu’un.}}',
  overdue: '{count, plural, one {# appareil qui devait être rendu ne l’est pas : {tags}.} other {# appareils qui devaient être rendus ne le sont pas : {tags}.}}',
  missing: '{count, plural, one {# appareil introuvable depuis plus d’une heure : {tags}.} other {# appareils introuvables depuis plus d’une heure : {tags}.}}',
  action: 'Voir les bornes',
  why: 'Vous recevez ce message parce que vous êtes de l’équipe de {place}.',
};
