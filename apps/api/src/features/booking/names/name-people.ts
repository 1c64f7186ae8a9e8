import { booksForGroups, decideNames, decideSubstitution, type GroupScope, type NamedSession, type Attendee, type NamesRefusal, type Result, type SessionNames } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { GroupRefused } from '../groups/group-refused.ts';
import type { ForOrganisation } from '../groups/hold-group.ts';
import { TakeGroup } from '../groups/take-group.ts';
import { NamesReader } from './names.reader.ts';
import { NamesStore } from './names.store.ts';

export interface NamesRequest {
  readonly groupBookingId: string;
  readonly expectedVersion: number;
  readonly scope: GroupScope;
  readonly sessionId: string | null;
  readonly cohortId: string;
}

type Decide = (sessions: readonly NamedSession[], cohort: readonly Attendee[], now: Date) => Result<readonly SessionNames[], NamesRefusal>;

/** Says who of a cohort comes to which sessions of a group, or sends one for another; all of the sessions meant or none. */
@Injectable()
export class NamePeople {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly taking: TakeGroup,
    private readonly reader: NamesReader,
    private readonly store: NamesStore,
    private readonly audit: AuditLog,
  ) {}

  async name(request: NamesRequest & { readonly learnerIds: readonly string[] }, who: ForOrganisation): Promise<string | GroupRefused> {
    return this.run(request, who, 'NAMED', (sessions, cohort, now) => decideNames(sessions, cohort, request, now));
  }

  async substitute(request: NamesRequest & { readonly leaving: string; readonly coming: string }, who: ForOrganisation): Promise<string | GroupRefused> {
    return this.run(request, who, 'SUBSTITUTED', (sessions, cohort, now) => decideSubstitution(sessions, cohort, request, now));
  }

  private async run(request: NamesRequest, who: ForOrganisation, how: 'NAMED' | 'SUBSTITUTED', decide: Decide): Promise<string | GroupRefused> {
    return this.database.transaction((manager) => this.write(manager, request, who, how, decide));
  }

  private async write(manager: EntityManager, { groupBookingId, expectedVersion, scope, cohortId }: NamesRequest, { accountId, from }: ForOrganisation, how: 'NAMED' | 'SUBSTITUTED', decide: Decide): Promise<string | GroupRefused> {
    const group = await this.taking.forNames(manager, accountId, groupBookingId);
    if (group instanceof GroupRefused) return group;
    const cohort = await this.reader.takeCohort(manager, accountId, group.organisationId, cohortId);
    if (cohort === null) return new GroupRefused({ code: 'COHORT_UNKNOWN', field: 'cohortId' });
    if (!booksForGroups(group.standing)) return new GroupRefused({ code: 'ORGANISATION_UNVERIFIED' });
    if (group.version !== expectedVersion) return new GroupRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
    if (group.confirmedAt === null) return new GroupRefused({ code: 'NOT_CONFIRMED' });
    const now = this.clock.now();
    const sessions = await this.reader.named(manager, groupBookingId, cohortId, group.sessions, now);
    const decision = decide(sessions, await this.reader.attendees(manager, cohortId), now);
    if (!decision.ok) return GroupRefused.about(decision.refusal);
    await this.store.name(manager, groupBookingId, cohortId, decision.value);
    await this.audit.record(manager, { act: 'GROUP_NAMED', actorId: accountId, subject: { kind: 'GROUP', id: groupBookingId }, detail: { organisation: group.organisationId, how, scope, sessions: decision.value.length }, from });
    return groupBookingId;
  }
}
