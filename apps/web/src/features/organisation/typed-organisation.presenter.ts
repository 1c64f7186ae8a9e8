import type { OrganisationKind } from '@escale/domain';
import type { OrganisationDraftInput, ShownOrganisationFragment } from '../../gql/graphql.ts';

/** An organisation while it is typed: texts as they stand in the fields. */
export type TypedOrganisation = {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly siret: string;
  readonly nda: string;
  readonly uai: string;
  readonly qualiopiFrom: string | null;
  readonly qualiopiUntil: string | null;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
};
export type OrganisationField = keyof TypedOrganisation;

export const NEW_ORGANISATION: TypedOrganisation = { kind: 'TRAINING_ORGANISATION', name: '', siret: '', nda: '', uai: '', qualiopiFrom: null, qualiopiUntil: null, contactName: '', contactEmail: '', contactPhone: '' };

export const typedOf = (row: ShownOrganisationFragment): TypedOrganisation => ({
  kind: row.kind,
  name: row.name,
  siret: row.siret ?? '',
  nda: row.nda ?? '',
  uai: row.uai ?? '',
  qualiopiFrom: row.qualiopiFrom ?? null,
  qualiopiUntil: row.qualiopiUntil ?? null,
  contactName: row.contactName ?? '',
  contactEmail: row.contactEmail ?? '',
  contactPhone: row.contactPhone ?? '',
});

const told = (text: string): string | null => (text.trim() === '' ? null : text);

export const draftOf = ({ nda, uai, contactPhone, ...typed }: TypedOrganisation): OrganisationDraftInput => ({ ...typed, nda: told(nda), uai: told(uai), contactPhone: told(contactPhone) });

const FIELDS = Object.keys(NEW_ORGANISATION) as readonly OrganisationField[];

/** The fields somebody else has changed since they were shown, with what stands there now; null where nothing does. */
export const changedMeanwhile = (shown: TypedOrganisation, now: TypedOrganisation): readonly { readonly field: OrganisationField; readonly value: string | null }[] =>
  FIELDS.filter((field) => shown[field] !== now[field]).map((field) => ({ field, value: now[field] === '' ? null : now[field] }));

/** What was typed, on top of what stands now: a field that was not touched takes the other's word. */
export const onTopOf = (typed: TypedOrganisation, shown: TypedOrganisation, now: TypedOrganisation): TypedOrganisation =>
  Object.fromEntries(FIELDS.map((field) => [field, typed[field] === shown[field] ? now[field] : typed[field]])) as TypedOrganisation;

/** Which fields a coordinator has checked: they stay. A number that was not there yet may still be added. */
export const fixedFields = (row: Pick<ShownOrganisationFragment, 'standing' | 'nda' | 'uai'>): readonly OrganisationField[] =>
  row.standing === 'REQUESTED' ? [] : ['kind', 'siret', ...(row.nda == null ? [] : (['nda'] as const)), ...(row.uai == null ? [] : (['uai'] as const))];
