import type { GroupTerms, Id, OrganisationSession } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WaitingRulesReader } from '../waiting/waiting-rules.reader.ts';
import { STANDING } from './groups.sql.ts';

/** How much one organisation has at a time over all places, and how much the network allows it. */
@Injectable()
export class OrganisationLimitsReader {
  constructor(private readonly rules: WaitingRulesReader) {}

  /**
   * `take`: from here to the end of the transaction nobody else counts for the same organisation, so that requests at different places, which no lock on a place or agreement keeps apart, come one after the other.
   * Taken after the places, the group, its sessions and the agreements, and no row is waited for after it.
   */
  async read(manager: EntityManager, organisationId: string, { take, except, now }: { readonly take: boolean; readonly except: readonly string[]; readonly now: Date }): Promise<Pick<GroupTerms, 'limits' | 'standing'>> {
    const { organisationSessionsMost, organisationPlacesMost } = await this.rules.read(manager);
    const limits = { organisationSessionsMost, organisationPlacesMost };
    if (organisationSessionsMost === null && organisationPlacesMost === null) return { limits, standing: [] };
    if (take) await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`organisation:${organisationId}`]);
    const rows = await manager.query<{ placeId: Id<'Place'>; start: Date; end: Date }[]>(STANDING, [organisationId, except, now]);
    return { limits, standing: rows satisfies OrganisationSession[] };
  }
}
