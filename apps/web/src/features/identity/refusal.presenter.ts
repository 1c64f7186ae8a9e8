import { PROVIDER_REFUSAL_CODES, type ProviderRefusalCode } from '@escale/domain';

/** Why somebody came back from an identity provider without having signed in, as the address says; null when it says nothing known. */
export const refusalIn = (query: URLSearchParams): ProviderRefusalCode | null => PROVIDER_REFUSAL_CODES.find((code) => code === query.get('refus')) ?? null;

/** Whether the sentence already says to use the e-mail. */
export const saysByMail = (code: ProviderRefusalCode): boolean => code === 'EMAIL_UNVERIFIED' || code === 'STAFF_LINKS_FIRST';
