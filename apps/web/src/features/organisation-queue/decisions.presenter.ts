import { ORGANISATION_MACHINE, type OrganisationStanding } from '@escale/domain';

/** What a coordinator can do with an organisation, in words of the messages. */
export type Decision = { readonly act: 'verify' | 'refuse' | 'suspend' | 'lift'; readonly to: OrganisationStanding; readonly needsReason: boolean };

const DECISIONS: Readonly<Record<OrganisationStanding, Omit<Decision, 'to'>>> = {
  REQUESTED: { act: 'verify', needsReason: false },
  VERIFIED: { act: 'verify', needsReason: false },
  REFUSED: { act: 'refuse', needsReason: true },
  SUSPENDED: { act: 'suspend', needsReason: true },
};

/** The decisions open for a standing, in the order of its table; lifting a suspension is a word of its own. */
export const decisionsOf = (standing: OrganisationStanding): readonly Decision[] => ORGANISATION_MACHINE.transitions[standing].map((to) => ({ ...DECISIONS[to], ...(standing === 'SUSPENDED' ? { act: 'lift' as const } : {}), to }));
