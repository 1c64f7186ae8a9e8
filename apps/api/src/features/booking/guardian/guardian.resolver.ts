import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingResult } from '../booking.type.ts';
import { Refused } from '../refused.type.ts';
import { AnswerGuardian } from './answer-guardian.ts';
import { AnswerGuardianInput, RecordGuardianConsentInput } from './guardian.input.ts';
import { GuardianReader, PAPER_ROLES } from './guardian.reader.ts';
import { GuardianRequestType, GuardianResult, MinorExpectedType } from './guardian.type.ts';
import { RecordPaper } from './record-paper.ts';

/** More minors than any team expects at once. */
const MOST = 200;

/** The consent of a minor's guardian: theirs through a link, the team's for a paper. */
@Resolver()
export class GuardianResolver {
  constructor(
    private readonly guardians: GuardianReader,
    private readonly answers: AnswerGuardian,
    private readonly papers: RecordPaper,
    private readonly clock: Clock,
  ) {}

  @Query(() => GuardianRequestType, { nullable: true, description: 'What a guardian is asked, for whoever holds the link they were sent.' })
  @Access('link-bearer')
  async guardianRequest(@Args('bookingId', { type: () => ID }) bookingId: string, @Args('token', { type: () => String }) token: string): Promise<GuardianRequestType | null> {
    const asked = isId(bookingId) ? await this.guardians.asked(bookingId, token) : null;
    return asked && GuardianRequestType.of(asked);
  }

  @Mutation(() => GuardianResult, { description: 'Agrees, or refuses, which cancels the booking; until the session starts one may change one’s mind.' })
  @Access('link-bearer')
  async answerGuardian(@Args('input') input: AnswerGuardianInput): Promise<GuardianRequestType | Refused> {
    const result = await this.answers.run(input);
    return result instanceof Refused ? result : GuardianRequestType.of(result);
  }

  @Query(() => [MinorExpectedType], { description: 'Minors expected at my places, the soonest first, and what their guardians said; 200 at most.' })
  @Access({ anyOf: PAPER_ROLES })
  async minorsExpected(@Context() { principal }: RequestContext): Promise<MinorExpectedType[]> {
    const who = await principal();
    return who === null ? [] : (await this.guardians.toCome(who.accountId, this.clock.now(), MOST)).map((asked) => MinorExpectedType.of(asked));
  }

  @Mutation(() => BookingResult, { description: 'Records that a guardian’s paper was seen, by somebody of the team of the place.' })
  @Access({ anyOf: PAPER_ROLES })
  async recordGuardianConsent(@Args('input') { bookingId }: RecordGuardianConsentInput, @Context() context: RequestContext): Promise<BookingEntity | Refused> {
    const who = await context.principal();
    return who === null ? new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' }) : this.papers.run(who.accountId, bookingId, context);
  }
}
