/** What only the demo network says. */
export const demo = {
  bar: 'Réseau de démonstration : les lieux, les personnes et les réservations sont inventés.',
  barShort: 'Démonstration : tout est inventé.',
  mailbox: {
    title: 'Boîte aux lettres de démonstration',
    lead: 'Ici arrivent les e-mails que le réseau enverrait.',
    emptyTitle: 'Aucun e-mail pour le moment',
    choose: 'Choisissez un message pour le lire.',
    views: 'Façons de lire',
    empty: 'Faites une réservation : son billet arrivera ici.',
    book: 'Faire une réservation',
    to: 'À {address}',
    sentAt: 'Envoyé {when}',
    html: 'Message',
    text: 'Texte seul',
    calendar: 'Invitation d’agenda',
    calendarDownload: 'Télécharger l’invitation (.ics)',
    frame: 'Contenu du message',
    list: 'Messages reçus',
    refresh: 'Relever le courrier',
    closed: 'Cette boîte n’existe que sur le réseau de démonstration.',
  },
};
