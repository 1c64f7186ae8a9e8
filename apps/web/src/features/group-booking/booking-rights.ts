import type { ShownOrganisationFragment as Organisation } from '../../gql/graphql.ts';

/** Why somebody does not book for their organisation; null when they do. */
export type WhyNot = 'suspended' | 'unverified' | 'readOnly';

export const whyNoBooking = ({ standing, speaksFor }: Pick<Organisation, 'standing' | 'speaksFor'>): WhyNot | null =>
  standing === 'SUSPENDED' ? 'suspended' : standing !== 'VERIFIED' ? 'unverified' : speaksFor ? null : 'readOnly';
