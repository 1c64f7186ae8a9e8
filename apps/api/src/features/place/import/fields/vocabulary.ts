import { PAGE_LISTS } from '@escale/domain';
import type { Column } from '../columns.ts';
import { type Read, read, warning } from '../note.ts';
import { readList } from './read-list.ts';

/** The values that version 1.0.2 of the national format knows for its closed lists. */
const VOCABULARY: Readonly<Partial<Record<Column, readonly string[]>>> = {
  itinerance: ['Itinérant', 'Fixe'],
  services: PAGE_LISTS.services,
  publics_specifiquement_adresses: PAGE_LISTS.audiences,
  prise_en_charge_specifique: PAGE_LISTS.specialCare,
  frais_a_charge: PAGE_LISTS.fees,
  dispositif_programmes_nationaux: [
    'Aidants Connect', 'Bibliothèques numérique de référence', 'Certification PIX', 'Conseillers numériques', 'Emmaüs Connect', 'France Services', 'Grande école du numérique',
    'La Croix Rouge', "Point d'accès numérique CAF", 'Promeneurs du net', 'Relais numérique (Emmaüs Connect)',
  ],
  formations_labels: [
    'Formé à « Mon Espace Santé »', 'Formé à « DUPLEX » (illettrisme)', 'Arnia/MedNum BFC (Bourgogne-Franche-Comté)', 'Collectif ressources et acteurs réemploi (Normandie)',
    'Étapes numériques(La Poste)', 'Fabriques de Territoire', 'Les Éclaireurs du numérique (Drôme)', 'Mes Papiers (Métropole de Lyon)', 'ORDI 3.0', 'SUD LABS (PACA)',
  ],
  modalites_acces: PAGE_LISTS.accessModes,
  modalites_accompagnement: PAGE_LISTS.supportModes,
};

const comparable = (value: string): string => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]/g, '');

const SPELLINGS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(VOCABULARY).map(([column, values]) => [column, new Map(values.map((value) => [comparable(value), value]))]),
);

/** Values of a list, spelled as the format spells them; values it does not know are kept and told. */
export function readVocabulary(column: Column, text: string): Read<readonly string[]> {
  const values = readList(text);
  const known = SPELLINGS.get(column);
  if (known === undefined) return read(values);
  const unknown = values.filter((value) => !known.has(comparable(value)));
  const spelled = [...new Set(values.map((value) => known.get(comparable(value)) ?? value))];
  return read(spelled, ...(unknown.length > 0 ? [warning(column, unknown.join('|'), 'VALUE_NOT_IN_LIST')] : []));
}
