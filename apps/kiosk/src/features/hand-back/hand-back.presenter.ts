import type { IncidentKind, IncidentSeverity } from '@escale/domain';

/** What somebody tells of a headset that is not well, question by question. */
export type Telling = { readonly at: 'kind' | 'severity' | 'account' | 'photo'; readonly kind: IncidentKind; readonly severity: IncidentSeverity; readonly account: string; readonly photo: string | null };

export const TELLING_BEGINS: Telling = { at: 'kind', kind: 'OTHER', severity: 'BLOCKING', account: '', photo: null };

export type TellingAction =
  | { readonly do: 'kind'; readonly kind: IncidentKind }
  | { readonly do: 'severity'; readonly severity: IncidentSeverity }
  | { readonly do: 'write'; readonly account: string }
  | { readonly do: 'take-photo' }
  | { readonly do: 'photo'; readonly photo: string | null };

export const nextTelling = (state: Telling, action: TellingAction): Telling => {
  switch (action.do) {
    case 'kind':
      return { ...state, kind: action.kind, at: 'severity' };
    case 'severity':
      return { ...state, severity: action.severity, at: 'account' };
    case 'write':
      return { ...state, account: action.account };
    case 'take-photo':
      return { ...state, at: 'photo' };
    case 'photo':
      return { ...state, photo: action.photo ?? state.photo, at: 'account' };
  }
};

/** Where somebody is who brings a headset back. It is back once its condition is told; how they feel is asked after, and kept nowhere. */
export type HandBack = { readonly at: 'accessories' | 'condition' | 'telling' | 'well' | 'thanks'; readonly missing: readonly string[]; readonly eventId: string | null };

export const HAND_BACK_BEGINS: HandBack = { at: 'accessories', missing: [], eventId: null };

export type HandBackAction = { readonly do: 'count'; readonly missing: readonly string[] } | { readonly do: 'tell' | 'felt' } | { readonly do: 'returned'; readonly eventId: string | null };

export const nextHandBack = (state: HandBack, action: HandBackAction): HandBack => {
  switch (action.do) {
    case 'count':
      return { ...state, missing: action.missing, at: 'condition' };
    case 'tell':
      return { ...state, at: 'telling' };
    case 'returned':
      return { ...state, eventId: action.eventId, at: 'well' };
    case 'felt':
      return state.at === 'well' ? { ...state, at: 'thanks' } : state;
  }
};
