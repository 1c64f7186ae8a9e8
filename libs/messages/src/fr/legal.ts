/** Notices people must be able to read: data, safety, who runs this. */
export const legal = {
  data: {
    title: 'Vos données',
    lead: 'Nous gardons le moins possible, et rien sur votre santé.',
    booking: 'Votre nom et votre adresse e-mail servent à votre réservation et à rien d’autre.',
    age: 'L’âge sert à vérifier que l’activité convient. Il n’est pas gardé.',
    position: 'Votre position reste sur votre appareil, sauf pour la recherche que vous lancez.',
    device: 'Vos billets sont gardés sur cet appareil. Vous pouvez les oublier depuis « Mes réservations ».',
  },
  safety: {
    title: 'Consignes de sécurité du casque',
    breaks: 'Retirez le casque dès que vous vous sentez mal, et faites une pause régulièrement.',
    space: 'Restez dans la zone indiquée au sol.',
    age: 'Respectez l’âge indiqué pour l’activité.',
    advice: 'En cas d’épilepsie, de grossesse, d’appareil médical ou de doute, demandez d’abord conseil à un médecin.',
    clean: 'Chaque casque est nettoyé entre deux personnes.',
    notStored: 'Nous notons que vous avez lu ces consignes. Rien d’autre.',
  },
  operator: 'Ce service est géré par {network}.',
  licence: 'Escale est un logiciel libre.',
  accessibility: {
    title: 'Accessibilité',
    text: 'Si quelque chose vous bloque, appelez le lieu : on réservera avec vous.',
  },
};
