/** Labels that were given: the register, its import, and what the network does with them. */
export const labelRegister = {
  import: {
    refused: {
      EMPTY_FILE: 'Le fichier est vide. Donnez un fichier CSV avec une ligne d’en-tête.',
      COLUMN_MISSING: 'Il manque au fichier ce qui distingue un label d’un autre : {detail}. Ajoutez la colonne à l’en-tête.',
      QUOTE_NOT_CLOSED: 'Un guillemet ouvert n’est refermé nulle part. Refermez-le, puis recommencez.',
      ALREADY_RUNNING: 'Un autre import de labels est en cours. Attendez qu’il se termine, puis recommencez.',
      FILE_UNREADABLE: 'Le fichier {detail} ne se lit pas. Vérifiez son nom et ses droits.',
    },
    fault: {
      ID_MISSING: { reason: 'La ligne n’a pas d’identifiant.', remedy: 'Donnez dans la colonne id un identifiant qui ne change pas d’un envoi à l’autre.' },
      ID_TWICE: { reason: 'Cet identifiant est déjà celui d’une autre ligne du même label.', remedy: 'Gardez une seule des deux lignes, ou donnez un autre identifiant à l’une d’elles.' },
      LABEL_MISSING: { reason: 'La ligne ne dit pas de quel label il s’agit.', remedy: 'Écrivez le nom du label dans la colonne label.' },
      LABEL_UNKNOWN: { reason: 'Ce label n’est pas connu du réseau.', remedy: 'Écrivez le nom ou le code d’un label du réseau, ou France services, Fabrique de territoire, Manufacture de proximité.' },
      DATE_UNREADABLE: { reason: 'Cette date n’existe pas ou ne se lit pas.', remedy: 'Écrivez-la sous la forme 2026-03-31, ou laissez la case vide.' },
      END_BEFORE_BEGINNING: { reason: 'Le label finirait avant d’avoir commencé.', remedy: 'Vérifiez date_attribution et date_fin.' },
      TOO_LONG: { reason: 'Le texte est trop long pour cette colonne.', remedy: 'Raccourcissez-le : 100 caractères pour l’identifiant, 1 000 pour le reste.' },
      TOO_MANY_CELLS: { reason: 'La ligne a plus de cases que l’en-tête.', remedy: 'Mettez entre guillemets les textes qui contiennent le séparateur.' },
      PROGRAMME_WITHOUT_DATES: { reason: 'Un label du réseau a toujours un premier et un dernier jour.', remedy: 'Donnez date_attribution et date_fin.' },
    },
    command: {
      rows: '{count, plural, =0 {Aucun label lu} one {# label lu} other {# labels lus}}',
      outcome: '{rows} : {states}.',
      state: {
        MATCHED: '{count, plural, =0 {aucun rapproché} one {# rapproché d’un lieu} other {# rapprochés d’un lieu}}',
        CHOSEN: '{count, plural, =0 {aucun rapproché à la main} one {# rapproché à la main} other {# rapprochés à la main}}',
        DOUBTFUL: '{count, plural, =0 {aucun à vérifier} one {# à vérifier} other {# à vérifier}}',
        UNMATCHED: '{count, plural, =0 {aucun sans lieu trouvé} one {# sans lieu trouvé} other {# sans lieu trouvé}}',
        NO_PLACE: '{count, plural, =0 {aucun classé hors du réseau} one {# classé hors du réseau} other {# classés hors du réseau}}',
        SET_ASIDE: '{count, plural, =0 {aucun mis de côté} one {# mis de côté} other {# mis de côté}}',
        REJECTED: '{count, plural, =0 {aucun rejeté} one {# rejeté} other {# rejetés}}',
      },
      given: '{count, plural, =0 {Aucun label nouveau dans le registre} one {# label nouveau dans le registre} other {# labels nouveaux dans le registre}}',
      unchanged: '{count, plural, =0 {Aucune ligne inchangée} one {# ligne inchangée} other {# lignes inchangées}}',
      vanished: '{count, plural, one {# label de cette source n’est plus dans le fichier} other {# labels de cette source ne sont plus dans le fichier}} (rien n’a été retiré)',
      rejections: 'Lignes rejetées :',
      rejection: 'ligne {line}, colonne {field} ({value}) : {reason} {remedy}',
      rejectionOfRow: 'ligne {line} ({value}) : {reason} {remedy}',
      andMore: '… et {count} de plus, avec --report dans le rapport',
      toLookAt: 'À regarder dans /reseau/labels-a-rapprocher.',
    },
  },
};
