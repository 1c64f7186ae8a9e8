/** A sheet of labels as it is bought: columns of labels on an A4 page, in millimetres. Side and top margins follow, for sheets are cut evenly. */
export interface LabelSheet {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Between two columns; rows touch. */
  readonly gap: number;
  /** Holds on what is wiped and disinfected. */
  readonly weatherproof: boolean;
}

export interface LabelSpot {
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export const A4 = { width: 210, height: 297 } as const;

/** Avery's A4 sheets, by their numbers. */
export const LABEL_FORMATS = ['L7160', 'L7159', 'L7163', 'L7651', 'L6009'] as const;
export type LabelFormat = (typeof LABEL_FORMATS)[number];

export const LABEL_SHEETS: Readonly<Record<LabelFormat, LabelSheet>> = {
  L7160: { columns: 3, rows: 7, width: 63.5, height: 38.1, gap: 2.54, weatherproof: false },
  L7159: { columns: 3, rows: 8, width: 63.5, height: 33.9, gap: 2.54, weatherproof: false },
  L7163: { columns: 2, rows: 7, width: 99.1, height: 38.1, gap: 2.54, weatherproof: false },
  L7651: { columns: 5, rows: 13, width: 38.1, height: 21.2, gap: 2.54, weatherproof: false },
  L6009: { columns: 4, rows: 12, width: 45.7, height: 21.2, gap: 2.54, weatherproof: true },
};

/** Labels of one print: as many as a page of the inventory shows. */
export const LABELS_MOST = 200;

export const readLabelFormat = (text: string): LabelFormat | null => LABEL_FORMATS.find((format) => format === text.trim().toUpperCase()) ?? null;

export const labelsPerPage = ({ columns, rows }: LabelSheet): number => columns * rows;

/** How many sheets `count` labels take when the first goes to position `first`, counted from 1 along the rows. */
export const sheetsFor = (sheet: LabelSheet, count: number, first: number): number => Math.ceil((first - 1 + count) / labelsPerPage(sheet));

/** Where `count` labels go, the first at position `first` of a sheet already begun, counted from 1 along the rows. */
export const labelSpots = (sheet: LabelSheet, count: number, first: number): readonly LabelSpot[] => {
  const { columns, rows, width, height, gap } = sheet;
  const left = (A4.width - columns * width - (columns - 1) * gap) / 2;
  const top = (A4.height - rows * height) / 2;
  return Array.from({ length: count }, (_, index) => {
    const position = first - 1 + index;
    const page = Math.floor(position / labelsPerPage(sheet));
    const onPage = position % labelsPerPage(sheet);
    return { page, x: left + (onPage % columns) * (width + gap), y: top + Math.floor(onPage / columns) * height };
  });
};
