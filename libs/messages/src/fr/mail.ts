/** What is sent by e-mail: subjects, first lines, the one button. */
export const mail = {
  greeting: 'Bonjour {name},',
  confirmed: {
    subject: 'C’est réservé : {activity}, {when}',
    preview: 'Votre créneau à {place} est réservé. Votre code : {code}.',
    lead: 'Votre créneau est réservé : {when}, à {place}.',
    code: 'Votre code d’entrée',
    action: 'Ouvrir mon billet',
    next: 'Présentez ce code à la borne d’accueil. Rien à imprimer.',
    change: 'Pour changer ou annuler, ouvrez votre billet.',
  },
  rescheduled: {
    subject: 'Votre nouveau créneau : {when}',
    preview: 'Votre réservation à {place} a changé.',
    lead: 'Votre réservation est déplacée : {when}, à {place}.',
    before: 'Avant : {when}.',
  },
  cancelled: {
    subject: 'Réservation annulée : {activity}, {when}',
    preview: 'Votre réservation à {place} est annulée.',
    lead: 'Votre réservation de {activity}, {when}, à {place}, est annulée.',
    action: 'Trouver un autre créneau',
  },
  activity: 'Activité : {activity}',
  equipment: 'Équipement prévu : {equipment}',
  address: 'Adresse : {address}',
  phone: 'Téléphone du lieu : {phone}',
  calendar: {
    summary: '{activity} à {place}',
    description: 'Votre code : {code}. Billet : {url}',
  },
  linkFallback: 'Si le bouton ne marche pas, copiez cette adresse :',
  signature: 'À bientôt, l’équipe {network}',
  why: 'Vous recevez ce message parce que quelqu’un a réservé avec cette adresse.',
};
