import type { LabelFormat } from '@escale/domain';
import type { Locale } from '@escale/messages';

export type LabelWish = { readonly placeId: string; readonly unitIds: readonly string[]; readonly format: LabelFormat; readonly first: number; readonly locale: Locale };

/** Where the sheet of labels is. */
export const labelsAddress = ({ placeId, unitIds, format, first, locale }: LabelWish): string =>
  `/fichiers/etiquettes/${encodeURIComponent(placeId)}?${new URLSearchParams({ format, depart: String(first), langue: locale, unites: unitIds.join(',') }).toString()}`;

/** Where the list of a place's equipment is. */
export const listAddress = (placeId: string): string => `/export/equipements/${encodeURIComponent(placeId)}.csv`;

/** The page of a unit. */
export const unitPath = (unitId: string): string => `/gestion/equipements/${encodeURIComponent(unitId)}`;

/** The position an arrow leads to on a sheet; the same where there is none. Positions count from 1 along the rows. */
export const positionAfter = (position: number, key: string, { columns, rows }: { readonly columns: number; readonly rows: number }): number => {
  const moves: Readonly<Record<string, number>> = { ArrowLeft: position - 1, ArrowRight: position + 1, ArrowUp: position - columns, ArrowDown: position + columns, Home: 1, End: columns * rows };
  const next = moves[key] ?? position;
  return next >= 1 && next <= columns * rows ? next : position;
};
