import type { ShownAgreementFragment as Agreement, ShownOrganisationFragment as Organisation } from '../../gql/graphql.ts';

/** Why somebody does not book for their organisation; null when they do. */
export type WhyNot = 'suspended' | 'unverified' | 'readOnly';

export const whyNoBooking = ({ standing }: Pick<Organisation, 'standing'>, mayBook: boolean): WhyNot | null => (standing === 'SUSPENDED' ? 'suspended' : standing !== 'VERIFIED' ? 'unverified' : mayBook ? null : 'readOnly');

type Known = Pick<Agreement, 'placeId' | 'state' | 'until' | 'bookers'>;
const stands = ({ state, until }: Known, today: string): boolean => state === 'AGREED' && until >= today;

/** The agreements somebody books under, that stand or are to begin: all of a manager's, and of a trainer's those that let trainers. */
export const bookedUnder = <Row extends Known>(agreements: readonly Row[], speaksFor: boolean, today: string): readonly Row[] => agreements.filter((one) => stands(one, today) && (speaksFor || one.bookers === 'MANAGERS_AND_TRAINERS'));
