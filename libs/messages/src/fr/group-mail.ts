/** What a structure is written about its groups. */
export const groupMail = {
  CONFIRMED: { subject: 'C’est réservé : {title}', preview: '{count, plural, one {# séance} other {# séances}} pour votre groupe.', lead: 'Les séances de votre groupe « {title} » sont réservées pour {organisation}. Le fichier joint les met dans votre agenda.' },
  CHANGED: { subject: 'Ce qui a changé : {title}', preview: 'Voici les séances telles qu’elles sont maintenant.', lead: 'Les séances de votre groupe « {title} » ont changé. Voici où elles en sont ; le fichier joint met votre agenda à jour.' },
  CANCELLED: { subject: 'C’est annulé : {title}', preview: 'Votre groupe n’a plus de séance.', lead: 'Votre groupe « {title} » n’a plus de séance réservée. Le fichier joint les retire de votre agenda.' },
  NAMES_DUE: { subject: 'Qui vient ? {title}', preview: 'Des noms manquent encore pour votre groupe.', lead: 'Pour ces séances de votre groupe « {title} », il manque encore des noms. Passé la date indiquée, les places sans nom seront rendues à d’autres, et le matériel avec.' },
  SEATS_RELEASED: { subject: 'Places rendues : {title}', preview: 'Les places sans nom de votre groupe ont été rendues.', lead: 'Les noms de votre groupe « {title} » étaient attendus. Les places restées sans nom ont été rendues : voici où en sont vos séances. Le fichier joint met votre agenda à jour.' },
  session: '{when} · {place}, {commune}',
  sessionCode: '{when} · {place}, {commune} · code {code}',
  waits: '{when} · {place}, {commune} · le lieu vous répondra',
  gone: '{when} · {place}, {commune} · annulée',
  missing: '{when} · {place}, {commune} · {seats, plural, one {# nom manque} other {# noms manquent}}, à donner avant le {due}',
  released: '{when} · {place}, {commune} · {seats, plural, one {# place rendue} other {# places rendues}}, {people, plural, one {# personne attendue} other {# personnes attendues}}',
  namesDue: 'Dites qui vient : les premiers noms sont attendus avant le {due}. Passé ce moment, les places sans nom sont rendues.',
  action: 'Voir les séances',
  why: 'Vous recevez ce message parce que vous répondez de ce groupe pour {organisation}.',
};
