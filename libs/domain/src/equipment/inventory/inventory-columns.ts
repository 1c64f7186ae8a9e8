import { ok, refuse, type Result } from '../../kernel/result.ts';

/** What a list of equipment says of each unit and can change. */
export const INVENTORY_COLUMNS = ['tag', 'model', 'space', 'serialNumber', 'purchasedOn', 'warrantyUntil', 'cost', 'note'] as const;
export type InventoryColumn = (typeof INVENTORY_COLUMNS)[number];

/** The titles a list is written with. */
export const INVENTORY_TITLES: Readonly<Record<InventoryColumn, string>> = {
  tag: 'etiquette', model: 'modele', space: 'salle', serialNumber: 'numero_de_serie', purchasedOn: 'achete_le', warrantyUntil: 'garantie_jusqu_au', cost: 'cout_eur', note: 'remarque',
};

/** Titles of what is written to be read, and ignored when the list comes back. */
export const INVENTORY_SHOWN_TITLES = ['etat', 'charge', 'verifie_le', 'prochaine_reservation'] as const;

/** Other titles people give, in either language. */
const ALIASES: Readonly<Record<InventoryColumn, readonly string[]>> = {
  tag: ['tag', 'label', 'numero_d_etiquette', 'asset_tag'],
  model: ['model'],
  space: ['room', 'space', 'espace', 'piece'],
  serialNumber: ['serial_number', 'serial', 'serial_no', 'n_de_serie', 'no_de_serie', 'numero_serie'],
  purchasedOn: ['purchased_on', 'bought_on', 'purchase_date', 'date_d_achat', 'achat'],
  warrantyUntil: ['warranty_until', 'warranty_end', 'warranty', 'fin_de_garantie', 'garantie'],
  cost: ['cost_eur', 'cost', 'cout', 'prix', 'prix_eur', 'price', 'price_eur'],
  note: ['note', 'notes', 'remarques', 'remark', 'remarks', 'comment', 'comments', 'commentaire', 'commentaires'],
};

/** Letters without accents or case, and everything between words the same: what two people write alike is alike. */
export const likeness = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '');

const COLUMN_OF = new Map<string, InventoryColumn>(INVENTORY_COLUMNS.flatMap((column) => [INVENTORY_TITLES[column], ...ALIASES[column]].map((title) => [likeness(title), column] as const)));

/** What each column of a list is about, by its position; null for one that is not ours. */
export type InventoryHeader = readonly (InventoryColumn | null)[];

export type HeaderRefusal = { readonly code: 'TAG_COLUMN_MISSING' } | { readonly code: 'COLUMN_TWICE'; readonly column: InventoryColumn };

/** Reads the titles of a list: that of the tags must be there, the others may be missing, none may be there twice. */
export const readInventoryHeader = (titles: readonly string[]): Result<InventoryHeader, HeaderRefusal> => {
  const header = titles.map((title) => COLUMN_OF.get(likeness(title)) ?? null);
  const twice = header.find((column, index) => column !== null && header.indexOf(column) !== index);
  if (twice != null) return refuse({ code: 'COLUMN_TWICE', column: twice });
  return header.includes('tag') ? ok(header) : refuse({ code: 'TAG_COLUMN_MISSING' });
};

const DELIMITERS = [';', ',', '\t'] as const;
export type InventoryDelimiter = (typeof DELIMITERS)[number];

/** What stands between the cells of a list: whatever lets the most of its titles be recognised. */
export const delimiterFor = (text: string, isTitle: (title: string) => boolean): InventoryDelimiter => {
  const titles = /^\uFEFF?[^\r\n]*/.exec(text)?.[0] ?? '';
  const known = (delimiter: string) => titles.split(delimiter).filter(isTitle).length;
  return DELIMITERS.reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best));
};

/** What stands between the cells of a list of equipment. */
export const delimiterOf = (text: string): InventoryDelimiter => delimiterFor(text, (title) => COLUMN_OF.has(likeness(title)));
