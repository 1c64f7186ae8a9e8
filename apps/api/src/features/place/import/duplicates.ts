import { distanceMetres, type Position } from '@escale/domain';
import { fold } from '../gazetteer/fold.ts';

/** A place as far as it can be mistaken for another. */
export interface Lookalike {
  readonly source: string;
  readonly sourceId: string;
  readonly name: string;
  readonly addressLine: string | null;
  readonly inseeCode: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly positionApproximate: boolean;
}

export interface Duplicate {
  readonly of: Lookalike;
  readonly by: 'ADDRESS' | 'DISTANCE';
}

const NEAR_METRES = 50;
/** Cells of the grid in which neighbours are looked for, in degrees: wider than 50 m up to 60° of latitude. */
const CELLS_PER_DEGREE = 1_000;

/** Finds places that are probably one and the same: same name and address, or same name within 50 m; across sources. */
export class DuplicateFinder {
  private readonly byAddress = new Map<string, Lookalike[]>();
  private readonly byCell = new Map<string, Lookalike[]>();
  private readonly told = new Set<string>();

  constructor(known: Iterable<Lookalike>) {
    for (const place of known) this.add(place);
  }

  /** The twins of a place not told before, in either direction; the place itself becomes known. */
  twinsOf(place: Lookalike): readonly Duplicate[] {
    const twins = new Map<string, Duplicate>();
    const address = addressKey(place);
    for (const twin of (address === null ? undefined : this.byAddress.get(address)) ?? []) twins.set(idOf(twin), { of: twin, by: 'ADDRESS' });
    const here = positionOf(place);
    if (here !== null) {
      for (const cell of cellsAround(place.name, here)) {
        for (const twin of this.byCell.get(cell) ?? []) {
          const there = positionOf(twin);
          if (there !== null && !twins.has(idOf(twin)) && distanceMetres(here, there) <= NEAR_METRES) twins.set(idOf(twin), { of: twin, by: 'DISTANCE' });
        }
      }
    }
    this.add(place);
    const self = idOf(place);
    return [...twins.values()].filter(({ of }) => {
      const pair = [self, idOf(of)].sort().join('\n');
      if (idOf(of) === self || this.told.has(pair)) return false;
      this.told.add(pair);
      return true;
    });
  }

  private add(place: Lookalike): void {
    const address = addressKey(place);
    if (address !== null) append(this.byAddress, address, place);
    const here = positionOf(place);
    if (here !== null) append(this.byCell, cellKey(place.name, ...cellOf(here)), place);
  }
}

const idOf = ({ source, sourceId }: Lookalike): string => `${source}\t${sourceId}`;

function append(map: Map<string, Lookalike[]>, key: string, place: Lookalike): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [place]);
  else list.push(place);
}

/** A position that is only the commune's says nothing of where the place is. */
const positionOf = ({ longitude, latitude, positionApproximate }: Lookalike): Position | null =>
  longitude === null || latitude === null || positionApproximate ? null : { longitude, latitude };

/** Names without letters fold to nothing and are compared as they are. */
const nameKey = (name: string): string => fold(name) || name;

const addressKey = ({ name, addressLine, inseeCode }: Lookalike): string | null => (addressLine === null ? null : `${nameKey(name)}\t${fold(addressLine)}\t${inseeCode ?? ''}`);

const cellOf = ({ longitude, latitude }: Position): readonly [number, number] => [Math.floor(longitude * CELLS_PER_DEGREE), Math.floor(latitude * CELLS_PER_DEGREE)];

const cellKey = (name: string, column: number, row: number): string => `${nameKey(name)}\t${column}\t${row}`;

const cellsAround = (name: string, position: Position): readonly string[] => {
  const [column, row] = cellOf(position);
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => cellKey(name, column + dx, row + dy)));
};
