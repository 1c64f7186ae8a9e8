import { decideSecondPerson, decideTake, type GrantFacts, invitationState, mayEndSessions, type Scope } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { cursorOf } from '../../../platform/graphql/cursor.ts';
import { GrantFactsReader, grantOf } from './grant-facts.reader.ts';
import { type HeldGrantRow, type InvitationRow, PeopleReader, type PeopleQuestion } from './people.reader.ts';
import type { HeldGrantType, InvitationType, PersonConnectionType } from './roles.type.ts';

const MOST_INVITATIONS = 200;

/** Shows who holds which role and who is asked to, with what whoever asks may do about it: as the decision will say, not as a screen guesses. */
@Injectable()
export class ShowPeople {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleReader,
    private readonly reader: GrantFactsReader,
  ) {}

  async page(accountId: string, question: PeopleQuestion): Promise<PersonConnectionType> {
    const facts = await this.facts(accountId);
    const rows = await this.people.page(accountId, question);
    const shown = rows.slice(0, question.first);
    const edges = shown.map(({ id, givenName, familyName, email, sortKey, grants }) => ({
      cursor: cursorOf([sortKey, id]),
      node: { id, givenName, familyName, email, grants: grants.map((grant) => this.held(grant, id, accountId, facts)), sessionsEndable: mayEndSessions(facts.held, id === accountId) },
    }));
    return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > question.first } };
  }

  async invitations(accountId: string, on: Scope | null): Promise<readonly InvitationType[]> {
    const facts = await this.facts(accountId);
    return (await this.people.invitations(accountId, on, MOST_INVITATIONS)).map((row) => this.invitationOf(row, accountId, facts));
  }

  async invitation(accountId: string, id: string): Promise<InvitationType> {
    const row = await this.people.invitation(accountId, id);
    if (row === null) throw new Error('An invitation that was just changed cannot be read.');
    return this.invitationOf(row, accountId, await this.facts(accountId));
  }

  /** For whoever holds its link. */
  invitationOf(row: InvitationRow, accountId: string | null = null, facts: GrantFacts = { held: [], administrators: 0 }): InvitationType {
    const now = this.clock.now();
    const { id, email, role, scopeKind, scopeId, scopeName, byName, createdAt, expiresAt } = row;
    const state = invitationState(row, now);
    const confirmable = state === 'WAITING' && accountId !== null && decideSecondPerson({ byAccountId: row.invitedBy, at: createdAt }, accountId, facts, now).ok;
    return { id, email, role, scopeKind, scopeId, scopeName, byName, createdAt, expiresAt, state, confirmable };
  }

  private held({ id, role, scopeKind, scopeId, scopeName, createdAt, ...row }: HeldGrantRow, holderId: string, accountId: string, facts: GrantFacts): HeldGrantType {
    const grant = grantOf({ role, scopeKind, scopeId });
    const proposal = row.removalProposedBy === null || row.removalProposedAt === null ? null : { byAccountId: row.removalProposedBy, at: new Date(row.removalProposedAt) };
    const now = this.clock.now();
    const { departmentCode, regionCode, organisationId } = row;
    return {
      id, role, scopeKind, scopeId, scopeName,
      since: new Date(createdAt),
      removable: decideTake(grant, { scope: grant.scope, departmentCode, regionCode, organisationId }, holderId === accountId, facts).ok,
      removalProposedAt: proposal?.at ?? null,
      removalConfirmable: decideSecondPerson(proposal, accountId, facts, now).ok,
    };
  }

  private async facts(accountId: string): Promise<GrantFacts> {
    return this.database.transaction((manager) => this.reader.facts(manager, accountId));
  }
}
