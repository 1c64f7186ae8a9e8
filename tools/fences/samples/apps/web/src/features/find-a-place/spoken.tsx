declare function t(key: string, values?: Record<string, unknown>): string;

/** Good: every word comes from the catalogue; signs, numbers, keys and machine values are free. */
export function Spoken({ free, status }: { free: number; status: 'open' | 'closed' }) {
  const tabs = [{ id: 'map', label: 'search.map' }] as const;
  return (
    <section aria-label={t('search.label')} aria-live="polite" className={status === 'open' ? 'is-open' : 'is-closed'} id={`place-${free}`}>
      <h1>{t('search.heading', { free })}</h1> · 1 234 € → {'…'} {`${free}/7`}
      <input type="search" name="near" autoComplete="postal-code" placeholder={t(free > 0 ? 'search.near' : 'search.far')} />
      {tabs.map((tab) => (
        <b key={tab.id}>{t(tab.label)}</b>
      ))}
    </section>
  );
}

export function entitle(): void {
  document.title = t('search.title');
}
