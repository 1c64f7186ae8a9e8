import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Refused } from '../refused.type.ts';
import { AnswerByLink } from './answer-by-link.ts';
import { AnswerByLinkInput } from './request-link.input.ts';
import { RequestLinkReader } from './request-link.reader.ts';
import { AnswerByLinkResult, RequestToAnswerType } from './request-link.type.ts';

/** Requests, for who opens the link they were mailed. Looking does nothing: what opens links before people do must answer nothing. */
@Resolver()
export class RequestLinkResolver {
  constructor(
    private readonly links: RequestLinkReader,
    private readonly answers: AnswerByLink,
    private readonly clock: Clock,
  ) {}

  @Query(() => RequestToAnswerType, { nullable: true, description: 'What a person of the team is asked, for whoever holds the link they were sent.' })
  @Access('link-bearer')
  async requestToAnswer(@Args('bookingId', { type: () => ID }) bookingId: string, @Args('token', { type: () => String }) token: string): Promise<RequestToAnswerType | null> {
    const linked = isId(bookingId) ? await this.links.find(bookingId, token) : null;
    return linked && RequestToAnswerType.of(linked, this.clock.now());
  }

  @Mutation(() => AnswerByLinkResult, { description: 'Says yes or no to a request as the person the link was sent to, once, until its deadline.' })
  @Access('link-bearer')
  async answerRequestByLink(@Args('input') input: AnswerByLinkInput, @Context() from: RequestContext): Promise<RequestToAnswerType | Refused> {
    const result = await this.answers.run(input, from);
    return result instanceof Refused ? result : RequestToAnswerType.of(result, this.clock.now());
  }
}
