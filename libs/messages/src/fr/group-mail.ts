/** What a structure is written about its groups. */
export const groupMail = {
  CONFIRMED: { subject: 'C’est réservé : {title}', preview: '{count, plural, one {# séance} other {# séances}} pour votre groupe.', lead: 'Les séances de votre groupe « {title} » sont réservées pour {organisation}. Le fichier joint les met dans votre agenda.' },
  CHANGED: { subject: 'Ce qui a changé : {title}', preview: 'Voici les séances telles qu’elles sont maintenant.', lead: 'Les séances de votre groupe « {title} » ont changé. Voici où elles en sont ; le fichier joint met votre agenda à jour.' },
  CANCELLED: { subject: 'C’est annulé : {title}', preview: 'Votre groupe n’a plus de séance.', lead: 'Votre groupe « {title} » n’a plus de séance réservée. Le fichier joint les retire de votre agenda.' },
  session: '{when} · {place}, {commune}',
  sessionCode: '{when} · {place}, {commune} · code {code}',
  waits: '{when} · {place}, {commune} · le lieu vous répondra',
  gone: '{when} · {place}, {commune} · annulée',
  namesDue: 'Les noms sont attendus {days, plural, one {# jour} other {# jours}} avant chaque séance.',
  action: 'Voir les séances',
  why: 'Vous recevez ce message parce que vous répondez de ce groupe pour {organisation}.',
};
