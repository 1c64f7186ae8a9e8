import type { Id } from '../../kernel/id.ts';
import { type QuotaStand, quotaStands, type QuotaUse } from '../../organisation/quota.ts';
import type { GroupTerms } from './plan-group.ts';

/** One session that counts under an agreement. */
export type AgreementUse = { readonly agreementId: Id<'Agreement'>; readonly use: QuotaUse };
/** A quota of an agreement with one place, or (null) the network, over one of its periods. */
export type AgreementStand = QuotaStand & { readonly agreementId: Id<'Agreement'>; readonly placeId: Id<'Place'> | null };

/** How the quotas stand that some sessions count under: what is used without them, what they take. Quotas they take nothing of are left out. */
export const quotasWith = ({ agreements, used }: Pick<GroupTerms, 'agreements' | 'used'>, sessions: readonly AgreementUse[]): readonly AgreementStand[] =>
  agreements.flatMap(({ id, placeId, from, quotas }) => {
    const asked = sessions.filter(({ agreementId }) => agreementId === id).map(({ use }) => use);
    return quotaStands(quotas, from, used.get(id) ?? [], asked)
      .filter(({ askedMinutes }) => askedMinutes > 0)
      .map((stand) => ({ ...stand, agreementId: id, placeId }));
  });
