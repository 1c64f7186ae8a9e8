import { type AbsenceLimit, DESK_ROLES, OFFER_ROLES } from '@escale/domain';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Refused } from '../refused.type.ts';
import { AbsenceLimitInput, AbsenceRulesInput, AnswerAbsenceInput } from './absences.input.ts';
import { AbsencesReader } from './absences.reader.ts';
import { AbsenceLimitResult, AbsenceLimitType, AbsenceResult, AbsenceRulesResult, AbsenceRulesType, PlaceAbsenceType } from './absences.type.ts';
import { AnswerAbsence } from './answer-absence.ts';
import { ChangeAbsenceRules } from './change-absence-rules.ts';
import { ShowAbsenceRules } from './show-absence-rules.ts';

/** What the team of a place, and the network, do about absences. */
@Resolver()
export class AbsencesResolver {
  constructor(
    private readonly reader: AbsencesReader,
    private readonly showing: ShowAbsenceRules,
    private readonly answers: AnswerAbsence,
    private readonly changes: ChangeAbsenceRules,
  ) {}

  @Query(() => [PlaceAbsenceType], { description: 'Absences at a place whose desk I keep, those that wait for an answer first; 200 at most.' })
  @Access({ anyOf: DESK_ROLES })
  async absences(@Args('placeId', { type: () => ID }) placeId: string, @Context() from: RequestContext): Promise<readonly PlaceAbsenceType[]> {
    const { accountId } = await ownPrincipal(from);
    return isId(placeId) ? (await this.reader.atPlace(accountId, placeId)).map((row) => PlaceAbsenceType.of(row)) : [];
  }

  @Mutation(() => AbsenceResult, { description: 'Says whether an absence stands; the person is told by mail.' })
  @Access({ anyOf: DESK_ROLES })
  async answerAbsence(@Args('input') { bookingId, answer, reason }: AnswerAbsenceInput, @Context() from: RequestContext): Promise<PlaceAbsenceType | Refused> {
    const { accountId } = await ownPrincipal(from);
    const refused = await this.answers.run(bookingId, answer, reason, { accountId, from });
    if (refused !== null) return refused;
    const row = await this.reader.one(accountId, bookingId);
    if (row === null) throw new Error('An absence that was just answered is gone.');
    return PlaceAbsenceType.of(row);
  }

  @Query(() => AbsenceRulesType, { nullable: true, description: 'How a place whose desk I keep handles absences.' })
  @Access({ anyOf: DESK_ROLES })
  async absenceRules(@Args('placeId', { type: () => ID }) placeId: string, @Context() from: RequestContext): Promise<AbsenceRulesType | null> {
    const { accountId } = await ownPrincipal(from);
    return isId(placeId) ? this.showing.run(accountId, placeId) : null;
  }

  @Mutation(() => AbsenceRulesResult, { description: 'Changes how long a place waits, and whether its team notes every arrival.' })
  @Access({ anyOf: OFFER_ROLES })
  async changeAbsenceRules(@Args('input') input: AbsenceRulesInput, @Context() from: RequestContext): Promise<AbsenceRulesType | Refused> {
    const { accountId } = await ownPrincipal(from);
    const refused = await this.changes.place(input, { accountId, from });
    const rules = refused ?? (await this.showing.run(accountId, input.placeId));
    if (rules === null) throw new Error('A place that was just changed is gone.');
    return rules;
  }
}

/** What the network does about many absences; everybody may know it. */
@Resolver()
export class AbsenceLimitResolver {
  constructor(
    private readonly reader: AbsencesReader,
    private readonly changes: ChangeAbsenceRules,
  ) {}

  @Query(() => AbsenceLimitType, { nullable: true, description: 'What follows from repeated absences; null where nothing does.' })
  @Access('public')
  absenceLimit(): Promise<AbsenceLimit | null> {
    return this.reader.limit();
  }

  @Mutation(() => AbsenceLimitResult, { description: 'Changes what follows from repeated absences; null for nothing.' })
  @Access({ anyOf: ['ADMINISTRATOR'] })
  async changeAbsenceLimit(
    @Args('limit', { type: () => AbsenceLimitInput, nullable: true }) limit: AbsenceLimitInput | null,
    @Args('expectedVersion', { type: () => Int, nullable: true, description: 'The version of `networkRules` that was shown; what changed since is then not overwritten.' }) expectedVersion: number | null,
    @Context() from: RequestContext,
  ): Promise<typeof AbsenceLimitResult> {
    const { accountId } = await ownPrincipal(from);
    const wanted = limit == null ? null : { absences: limit.absences, withinDays: limit.withinDays, forDays: limit.forDays };
    const done = await this.changes.network(wanted, expectedVersion ?? null, { accountId, from });
    return done ? { limit: wanted } : new Refused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
  }
}
