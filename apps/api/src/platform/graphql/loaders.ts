import DataLoader from 'dataloader';

/** Batch loaders of one request, made when first asked for; a request never sees another's cache. */
export class Loaders {
  private readonly made = new Map<string, DataLoader<string, unknown>>();

  /** The loader called `name`; `batch` answers ids in any order, missing ones as null. */
  of<Row extends { readonly id: string }>(name: string, batch: (ids: readonly string[]) => Promise<readonly Row[]>): DataLoader<string, Row | null> {
    const known = this.made.get(name);
    if (known !== undefined) return known as DataLoader<string, Row | null>;
    const loader = new DataLoader<string, Row | null>(async (ids) => {
      const rows = new Map((await batch(ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
    this.made.set(name, loader);
    return loader;
  }
}
