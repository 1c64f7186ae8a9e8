import { ANOMALY_CODES, type AnomalyCode } from '@escale/domain';

/** What the address says is looked at. */
export type Looked = { readonly decided: boolean; readonly code: AnomalyCode | null };

export const readLooked = (query: URLSearchParams): Looked => ({ decided: query.get('etat') === 'regle', code: ANOMALY_CODES.find((code) => code === query.get('sujet')) ?? null });

export const writeLooked = (place: string, { decided, code }: Looked): URLSearchParams => new URLSearchParams({ lieu: place, ...(decided ? { etat: 'regle' } : {}), ...(code === null ? {} : { sujet: code }) });
