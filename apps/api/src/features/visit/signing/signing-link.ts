import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { hashOf, sameHash, Secrets } from '../../../platform/secret/secrets.ts';

/** Whose presence a link signs. */
export interface LinkBearer {
  readonly groupBookingId: string;
  readonly learnerId: string;
}

/** The links by which learners of a group sign that they were there: each good for one person of one group. What stands behind the # names both and proves it; nothing is stored. */
@Injectable()
export class SigningLink {
  constructor(
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  token({ groupBookingId, learnerId }: LinkBearer): string {
    return `${groupBookingId}.${learnerId}.${this.secrets.signingToken(groupBookingId, learnerId)}`;
  }

  url(bearer: LinkBearer): string {
    return `${this.config.publicUrl}/presence#${this.token(bearer)}`;
  }

  /** Whose it is; null for what we did not make. Compared in constant time. */
  bearer(token: string): LinkBearer | null {
    const [groupBookingId = '', learnerId = '', proof = '', ...more] = token.split('.');
    if (more.length > 0 || !isId(groupBookingId) || !isId(learnerId)) return null;
    return sameHash(hashOf(proof), hashOf(this.secrets.signingToken(groupBookingId, learnerId))) ? { groupBookingId, learnerId } : null;
  }
}
