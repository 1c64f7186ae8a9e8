import { createElement, type ReactNode } from 'react';

declare function t(key: string): string;
declare function Field(properties: { label: string; description?: string; children?: ReactNode }): ReactNode;

export function HardCoded({ free, label = 'Fermer' }: { free: number; label?: string }) { // ✗ lint escale/no-visible-text
  const tabs = [
    { id: 'map', label: 'Carte' }, // ✗ lint escale/no-visible-text
    { id: 'list', label: 'search.list' },
  ];
  return (
    <section aria-label="Recherche"> {/* ✗ lint escale/no-visible-text */}
      <h1>Escale</h1> {/* ✗ lint escale/no-visible-text */}
      <p>{'Où'}</p> {/* ✗ lint escale/no-visible-text */}
      <p>{free > 0 ? t('search.free') : 'complet'}</p> {/* ✗ lint escale/no-visible-text */}
      <p>{free > 0 && 'libre'}</p> {/* ✗ lint escale/no-visible-text */}
      <p>{`${free} km`}</p> {/* ✗ lint escale/no-visible-text */}
      <p>{free + ' places'}</p> {/* ✗ lint escale/no-visible-text */}
      <>min</> {/* ✗ lint escale/no-visible-text */}
      <img src="plan.svg" alt={'Plan'} /> {/* ✗ lint escale/no-visible-text */}
      <input placeholder="Commune" title={`Lieu`} /> {/* ✗ lint escale/no-visible-text escale/no-visible-text */}
      <Field label="Nom" description={t('x') || 'Facultatif'} /> {/* ✗ lint escale/no-visible-text escale/no-visible-text */}
      {tabs.map(({ id }) => <b key={id}>x</b>)} {/* ✗ lint escale/no-visible-text */}
      {createElement('p', null, 'Bonjour')} {/* ✗ lint escale/no-visible-text */}
      {label}
    </section>
  );
}

export const far = (count: number): string => (count > 1 ? 'trop éloignés' : t('x')); // ✗ lint escale/no-visible-text

export function entitle(place: string): void {
  document.title = `Escale · ${place}`; // ✗ lint escale/no-visible-text
}

export function refuse(): never {
  throw new Error('Écran sans lieu : a programmer reads this');
}
