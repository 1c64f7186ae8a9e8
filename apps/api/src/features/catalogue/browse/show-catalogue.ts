import { browse, type CatalogueFilter, type FacetCounts, type Locale, traitsOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { CatalogueReader } from '../catalogue.reader.ts';
import type { ModuleEntity } from '../module.entity.ts';
import { BrowseReader } from './browse.reader.ts';
import type { CatalogueRow, FacetLabel, ModulePlaceRow, NearPoint } from './catalogue-row.ts';

export interface CatalogueQuestion {
  readonly text: string | null;
  readonly filter: CatalogueFilter;
  readonly locale: Locale;
  readonly first: number;
  /** How many of the list went before. */
  readonly skip: number;
}

export interface CataloguePage {
  readonly modules: readonly CatalogueRow[];
  readonly total: number;
  readonly facets: readonly FacetCounts[];
  readonly labels: readonly FacetLabel[];
}

/** Shows the catalogue and one module of it, in as many statements whatever is in it. */
@Injectable()
export class ShowCatalogue {
  constructor(
    private readonly reader: BrowseReader,
    private readonly catalogue: CatalogueReader,
  ) {}

  async page({ text, filter, locale, first, skip }: CatalogueQuestion): Promise<CataloguePage> {
    const [rows, labels] = await Promise.all([this.reader.modules(text, locale), this.reader.labels()]);
    const modules = rows.map((row) => ({ row, traits: traitsOf({ ...row, languages: [row.language, ...row.moreLanguages], provider: row.providerName }) }));
    const { found, facets } = browse(modules, filter);
    return { modules: found.slice(skip, skip + first).map(({ row }) => row), total: found.length, facets, labels };
  }

  async module(slug: string, accountId: string | null, near: NearPoint | null, first: number): Promise<{ readonly module: ModuleEntity; readonly places: readonly ModulePlaceRow[] } | null> {
    const module = await this.catalogue.moduleBySlug(slug);
    return module === null ? null : { module, places: await this.reader.places(module.id, accountId, near, first) };
  }
}
