import { distanceMetres, departmentOfPostcode, type Position } from '@escale/domain';
import { communeKey, resembles } from './commune-name.ts';

/** What the import knows of a commune or a municipal arrondissement of today. */
export interface KnownCommune extends Position {
  readonly inseeCode: string;
  readonly name: string;
  readonly parentInseeCode: string | null;
  readonly departmentCode: string;
  readonly postcodes: readonly string[];
  readonly positionApproximate: boolean;
}

/** A commune that has since joined another. */
export interface FormerCommune {
  readonly inseeCode: string;
  readonly name: string;
  readonly joined: string;
}

const push = <Key>(map: Map<Key, KnownCommune[]>, key: Key, commune: KnownCommune): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [commune]);
  else if (!list.includes(commune)) list.push(commune);
};

/** Communes by code, name and postcode, former ones answered by the commune they joined. */
export class CommuneIndex {
  private readonly current = new Map<string, KnownCommune>();
  private readonly former = new Map<string, KnownCommune>();
  private readonly byName = new Map<string, KnownCommune[]>();
  private readonly byPostcode = new Map<string, KnownCommune[]>();
  private readonly keysOf = new Map<string, Set<string>>();

  constructor(communes: readonly KnownCommune[], formerCommunes: readonly FormerCommune[]) {
    for (const commune of communes) {
      this.current.set(commune.inseeCode, commune);
      this.keysOf.set(commune.inseeCode, new Set([communeKey(commune.name)]));
      for (const postcode of commune.postcodes) push(this.byPostcode, postcode, commune);
      // "Paris" is the city; an arrondissement is found by its postcode.
      if (commune.parentInseeCode === null) push(this.byName, communeKey(commune.name), commune);
    }
    for (const { inseeCode, name, joined } of formerCommunes) {
      const commune = this.current.get(joined);
      if (commune === undefined) continue;
      if (!this.current.has(inseeCode)) this.former.set(inseeCode, commune);
      push(this.byName, communeKey(name), commune);
      this.keysOf.get(joined)?.add(communeKey(name));
    }
  }

  at(inseeCode: string): KnownCommune | null {
    return this.current.get(inseeCode) ?? this.former.get(inseeCode) ?? null;
  }

  isFormer(inseeCode: string): boolean {
    return !this.current.has(inseeCode) && this.former.has(inseeCode);
  }

  /** The commune that an arrondissement is part of; any other is its own. */
  city(commune: KnownCommune): KnownCommune {
    return (commune.parentInseeCode === null ? null : this.current.get(commune.parentInseeCode)) ?? commune;
  }

  isNamed(commune: KnownCommune, name: string): boolean {
    const key = communeKey(name);
    return (this.keysOf.get(commune.inseeCode)?.has(key) ?? false) || communeKey(this.city(commune).name) === key;
  }

  /** Whether the official name only says more (`Saint-Ouen` for Saint-Ouen-sur-Seine), less, or differs by one letter. */
  isNearlyNamed(commune: KnownCommune, name: string): boolean {
    const given = communeKey(name);
    return [...(this.keysOf.get(commune.inseeCode) ?? [])].some((key) => resembles(key, given));
  }

  named(name: string): readonly KnownCommune[] {
    return this.byName.get(communeKey(name)) ?? [];
  }

  /** Communes of a postcode: the cities themselves, never their arrondissements beside them. */
  ofPostcode(postcode: string): readonly KnownCommune[] {
    const all = this.byPostcode.get(postcode) ?? [];
    return all.filter(({ parentInseeCode }) => parentInseeCode === null || !all.some(({ inseeCode }) => inseeCode === parentInseeCode));
  }

  namedInDepartmentOf(name: string, postcode: string): readonly KnownCommune[] {
    const department = departmentOfPostcode(postcode);
    return this.named(name).filter(({ departmentCode }) => departmentCode === department);
  }

  /** The one among several whose centre is within `metres` of a position, the nearest first; null when none is. */
  nearest(communes: readonly KnownCommune[], position: Position, metres: number): KnownCommune | null {
    let best: KnownCommune | null = null;
    let least = metres;
    for (const commune of communes) {
      const distance = distanceMetres(position, commune);
      if (distance <= least) [best, least] = [commune, distance];
    }
    return best;
  }
}
