import type { ProviderRefusalCode } from '@escale/domain';

/** Signing in with FranceConnect, ProConnect or another identity provider; `{label}` is its own name. */
export const identity = {
  or: 'Ou avec un service que vous connaissez déjà',
  with: 'S’identifier avec {label}',
  forStaff: 'Pour les professionnels',
  byMail: 'Vous pouvez aussi recevoir un lien par e-mail, ci-dessous.',
  entering: 'Nous vous ouvrons la porte…',
  enterTitle: 'Connexion',
  mine: {
    title: 'Vos services d’identité',
    lead: 'Chacun d’eux ouvre ce compte. Votre adresse e-mail l’ouvre toujours.',
    none: 'Aucun service n’ouvre ce compte pour l’instant.',
    since: 'Ajouté {when}',
    used: 'Dernière connexion : {when}',
    add: 'Ajouter {label}',
    remove: 'Retirer',
    removeLabel: 'Retirer {label}, ajouté {when}',
    removed: 'Ce service n’ouvre plus ce compte. Votre adresse e-mail l’ouvre toujours.',
  },
  refusal: {
    ANSWER_UNTRUSTED: 'La réponse de ce service ne correspond pas à votre demande. Recommencez.',
    EMAIL_UNVERIFIED: 'Ce service ne garantit pas votre adresse e-mail. Connectez-vous par e-mail, puis ajoutez ce service depuis « Mon compte ».',
    IDENTITY_TAKEN: 'Cette identité ouvre déjà un autre compte. Connectez-vous à cet autre compte pour l’en retirer.',
    IDENTITY_UNKNOWN: 'Ce service est déjà retiré. Rechargez la page pour voir ceux qui restent.',
    LEVEL_TOO_LOW: 'Cette façon de vous identifier n’est pas assez sûre pour ce réseau. Choisissez-en une autre dans ce service.',
    PROVIDER_AWAY: 'Ce service ne répond pas. Réessayez plus tard.',
    PROVIDER_DECLINED: 'Vous n’avez pas été identifié par ce service. Recommencez si vous le souhaitez.',
    PROVIDER_UNKNOWN: 'Ce réseau n’accepte pas ce service. Choisissez une autre façon d’entrer.',
    STAFF_LINKS_FIRST: 'Ce compte donne accès à ce qui concerne d’autres personnes. Connectez-vous d’abord par e-mail, puis ajoutez ce service depuis « Mon compte ».',
    TOO_MANY_ATTEMPTS: 'Trop d’essais à la suite. Attendez un quart d’heure, puis recommencez.',
    TRIP_OVER: 'Cette connexion a expiré, ou elle a commencé dans un autre navigateur. Recommencez ici.',
  } satisfies Record<ProviderRefusalCode, string>,
};
