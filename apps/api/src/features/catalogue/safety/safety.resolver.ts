import { NETWORK_RULES_DECIDERS } from '@escale/domain';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { PublishNotice } from './publish-notice.ts';
import { SafetyNoticeReader } from './safety-notice.reader.ts';
import { PublishSafetyNoticeInput } from './safety.input.ts';
import { NoticeRefusedType, PublishNoticeResult, SafetyNoticesType, SafetyNoticeType } from './safety.type.ts';

/** The safety notice for headsets: read by everybody, published for the network. */
@Resolver()
export class SafetyResolver {
  constructor(
    private readonly reader: SafetyNoticeReader,
    private readonly publishing: PublishNotice,
    private readonly clock: Clock,
  ) {}

  @Query(() => SafetyNoticeType, { description: 'The safety notice that is current, in every language it is written in.' })
  @Access('public')
  async safetyNotice(): Promise<SafetyNoticeType> {
    return SafetyNoticeType.of(await this.reader.current());
  }

  @Query(() => SafetyNoticesType, { nullable: true, description: 'Every version of the safety notice; who coordinates a part of the network reads them too.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async safetyNotices(@Context() from: RequestContext): Promise<SafetyNoticesType | null> {
    const { accountId } = await ownPrincipal(from);
    const desk = await this.reader.desk(accountId, this.clock.now());
    return desk && { ...desk, versions: (await this.reader.history(accountId)).map((notice) => SafetyNoticeType.of(notice)) };
  }

  @Mutation(() => PublishNoticeResult, { description: 'Publishes the next version of the safety notice, for who coordinates or administers the whole network.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async publishSafetyNotice(@Args('input') { expectedVersion, texts, idempotencyKey }: PublishSafetyNoticeInput, @Context() from: RequestContext): Promise<SafetyNoticeType | NoticeRefusedType> {
    const { accountId } = await ownPrincipal(from);
    const written = Object.fromEntries(texts.map(({ language, text }) => [language, text]));
    const result = await this.publishing.run({ expectedVersion, texts: written, requestKey: idempotencyKey }, { accountId, from });
    if (typeof result !== 'string') return NoticeRefusedType.of(result);
    const published = await this.reader.version(result);
    if (published === null) throw new Error('The notice that was just published is gone.');
    return SafetyNoticeType.of(published);
  }
}
