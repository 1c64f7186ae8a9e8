import { DESK_ROLES } from '@escale/domain';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { DeskBookingType } from '../desk/desk-booking.type.ts';
import { DeskRefused, DeskResult } from '../desk/desk-result.type.ts';
import { PlanningReader } from '../desk/planning.reader.ts';
import { Refused } from '../refused.type.ts';
import { AnswerRequest } from './answer-request.ts';
import { AnswerRequestInput } from './approvals.input.ts';
import { ApprovalsReader } from './approvals.reader.ts';
import { ApprovalRequestType } from './approvals.type.ts';

const TEAM = { anyOf: DESK_ROLES };
/** More than any team answers in a day. */
const MOST = 200;

/** Requests, and what the team of their place says to them. */
@Resolver()
export class ApprovalsResolver {
  constructor(
    private readonly reader: ApprovalsReader,
    private readonly planning: PlanningReader,
    private readonly answers: AnswerRequest,
    private readonly clock: Clock,
  ) {}

  @Query(() => [ApprovalRequestType], { description: 'Requests that wait at a place whose desk I keep, or at all of them; the one due first comes first; 200 at most.' })
  @Access(TEAM)
  async approvalRequests(@Args('placeId', { type: () => ID, nullable: true }) placeId: string | null, @Context() from: RequestContext): Promise<ApprovalRequestType[]> {
    const { accountId } = await ownPrincipal(from);
    const place = placeId ?? null;
    if (place !== null && !isId(place)) return [];
    const now = this.clock.now();
    return (await this.reader.waiting(accountId, place, now, MOST)).map(({ booking, ...row }) => ({ ...row, booking: DeskBookingType.of(booking, now) }));
  }

  @Mutation(() => DeskResult, { description: 'Says yes or no to a request, until its deadline; the person is told by mail.' })
  @Access(TEAM)
  async answerRequest(@Args('input') { answer, reason, ...request }: AnswerRequestInput, @Context() from: RequestContext): Promise<DeskBookingType | DeskRefused> {
    const { accountId } = await ownPrincipal(from);
    const result = await this.answers.run(request, { answer, reason: reason ?? null }, { accountId, from });
    if (result instanceof Refused) return new DeskRefused(result, { accountId, bookingId: request.bookingId, wanted: null });
    const [row] = await this.planning.bookings(accountId, [result.id]);
    if (row === undefined) throw new Error('A request that was just answered is gone.');
    return DeskBookingType.of(row, this.clock.now());
  }
}
