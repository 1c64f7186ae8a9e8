/** The columns of the national format "lieux de médiation numérique" v1.0.2, in its order. */
export const COLUMNS = [
  'id', 'pivot', 'nom', 'commune', 'code_postal', 'code_insee', 'adresse', 'complement_adresse', 'latitude', 'longitude', 'typologie', 'telephone', 'courriels', 'site_web',
  'horaires', 'presentation_resume', 'presentation_detail', 'source', 'itinerance', 'structure_parente', 'date_maj', 'services', 'publics_specifiquement_adresses',
  'prise_en_charge_specifique', 'frais_a_charge', 'dispositif_programmes_nationaux', 'formations_labels', 'autres_formations_labels', 'modalites_acces', 'modalites_accompagnement',
  'fiche_acces_libre', 'prise_rdv',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Other names under which real files carry the same columns: the format before 1.0, and what spreadsheets are titled by hand. */
export const ALIASES: Readonly<Record<string, Column>> = {
  identifiant: 'id', siret: 'pivot', ville: 'commune', cp: 'code_postal', codepostal: 'code_postal', insee: 'code_insee', codeinsee: 'code_insee', code_commune: 'code_insee',
  complement_d_adresse: 'complement_adresse', lat: 'latitude', lon: 'longitude', lng: 'longitude', long: 'longitude', tel: 'telephone', courriel: 'courriels', email: 'courriels',
  siteweb: 'site_web', site_internet: 'site_web', publics_accueillis: 'publics_specifiquement_adresses', conditions_acces: 'frais_a_charge',
  labels_nationaux: 'dispositif_programmes_nationaux', labels_autres: 'autres_formations_labels', accessibilite: 'fiche_acces_libre',
};

/** Columns that our own rejects file adds; in a file that is imported again they say nothing. */
export const REJECTS_COLUMNS = ['ligne', 'champ', 'valeur', 'motif', 'remede'] as const;

/** Without these a row cannot be told from another, nor shown. */
export const ESSENTIAL: readonly Column[] = ['id', 'nom'];
