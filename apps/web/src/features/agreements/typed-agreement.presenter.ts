import type { AgreementBookers, EquipmentCategory, QuotaPeriod } from '@escale/domain';
import type { AgreementDraftInput, ShownAgreementFragment } from '../../gql/graphql.ts';

export type TypedQuota = { readonly key: number; readonly category: EquipmentCategory | 'PLACE'; readonly hours: number | null; readonly period: QuotaPeriod };

/** An agreement while it is typed. Without a place it is with the whole network. */
export type TypedAgreement = {
  readonly siret: string;
  readonly place: { readonly id: string; readonly label: string } | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly quotas: readonly TypedQuota[];
  readonly priceNote: string;
  readonly bookers: AgreementBookers;
};

export const newAgreement = (today: string): TypedAgreement => ({ siret: '', place: null, from: today, until: null, quotas: [], priceNote: '', bookers: 'MANAGERS' });

export const typedOf = ({ siret, placeId, placeName, from, until, quotas, priceNote, bookers }: ShownAgreementFragment): TypedAgreement => ({
  siret: siret ?? '',
  place: placeId == null ? null : { id: placeId, label: placeName ?? '' },
  from,
  until,
  quotas: quotas.map(({ category, hours, period }, key) => ({ key, category: category ?? 'PLACE', hours, period })),
  priceNote: priceNote ?? '',
  bookers,
});

/** A line with a key no other has. */
export const withQuota = (quotas: readonly TypedQuota[]): readonly TypedQuota[] => [...quotas, { key: Math.max(-1, ...quotas.map(({ key }) => key)) + 1, category: 'VR_HEADSET', hours: null, period: 'YEAR' }];

/** What is missing before it can be sent at all; the rest is the server's to say. */
export type Missing = 'place' | 'from' | 'until' | 'quotas';

/** The draft to send, or the first field that is missing. */
export const draftOf = ({ place, from, until, quotas, priceNote, bookers }: TypedAgreement, needsPlace: boolean): AgreementDraftInput | Missing => {
  if (needsPlace && place === null) return 'place';
  if (from === null) return 'from';
  if (until === null) return 'until';
  const lines = quotas.flatMap(({ category, hours, period }) => (hours === null || Number.isNaN(hours) ? [] : [{ category: category === 'PLACE' ? null : category, hours, period }]));
  if (lines.length < quotas.length) return 'quotas';
  return { placeId: place?.id ?? null, from, until, quotas: lines, priceNote: priceNote.trim() === '' ? null : priceNote, bookers };
};

/** Where an agreed one stands today, for the list: its own word before it begins and after it is over. */
export const stageOf = ({ state, from, until }: Pick<ShownAgreementFragment, 'state' | 'from' | 'until'>, today: string): ShownAgreementFragment['state'] | 'COMING' | 'OVER' =>
  state !== 'AGREED' ? state : today < from ? 'COMING' : today > until ? 'OVER' : 'AGREED';
