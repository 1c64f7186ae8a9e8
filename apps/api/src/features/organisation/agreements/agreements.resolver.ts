import { AGREEMENT_PLACE_ROLES, ORGANISATION_DECIDERS } from '@escale/domain';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { badInput, identifier } from '../../../platform/graphql/bad-input.ts';
import { AgreementRefused } from './agreement-refused.ts';
import { agreementDraftOf, AnswerAgreementInput, AskAgreementInput, ChangeAgreementInput, WriteAgreementInput } from './agreements.input.ts';
import { AgreementResult, AgreementType } from './agreements.type.ts';
import { AnswerAgreement } from './answer-agreement.ts';
import { ShowAgreements } from './show-agreements.ts';
import { WriteAgreement } from './write-agreement.ts';

const AGREEING = { anyOf: [...AGREEMENT_PLACE_ROLES, ...ORGANISATION_DECIDERS] };
const ASKING = { anyOf: ['ORGANISATION_MANAGER'] as const };
const EITHER = { anyOf: ['ORGANISATION_MANAGER', ...AGREEMENT_PLACE_ROLES, ...ORGANISATION_DECIDERS] as const };
const READING = { anyOf: ['TRAINER', ...EITHER.anyOf] as const };
type Answer = Promise<AgreementType | AgreementRefused>;

/** What organisations and places, or the whole network, agree on. */
@Resolver()
export class AgreementsResolver {
  constructor(
    private readonly show: ShowAgreements,
    private readonly writing: WriteAgreement,
    private readonly answering: AnswerAgreement,
  ) {}

  @Query(() => [AgreementType], { name: 'agreements', description: 'Agreements of one of my organisations, of a place I manage (with the network’s), or of the network; the newest first. None of others.' })
  @Access(READING)
  async listAgreements(
    @Context() from: RequestContext,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId: string | null,
    @Args('placeId', { type: () => ID, nullable: true }) placeId: string | null,
  ): Promise<AgreementType[]> {
    const { accountId } = await ownPrincipal(from);
    const question = { organisationId: identifier('organisationId', organisationId), placeId: identifier('placeId', placeId) };
    if (question.organisationId !== null && question.placeId !== null) throw badInput('placeId', 'must be left out when organisationId is given.');
    return (await this.show.list(accountId, question)).map((row) => AgreementType.of(row));
  }

  @Mutation(() => AgreementResult, { description: 'Asks a place, or the network, for an agreement in the name of an organisation.' })
  @Access(ASKING)
  async askAgreement(@Args('input') { organisationId, draft, idempotencyKey }: AskAgreementInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.writing.ask(organisationId, agreementDraftOf(draft), idempotencyKey, { accountId, from }));
  }

  @Mutation(() => AgreementResult, { description: 'Writes an agreement in the name of a place or the network; it stands at once.' })
  @Access(AGREEING)
  async writeAgreement(@Args('input') { siret, draft, idempotencyKey }: WriteAgreementInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.writing.write(siret, agreementDraftOf(draft), idempotencyKey, { accountId, from }));
  }

  @Mutation(() => AgreementResult, { description: 'Writes the terms of an agreement anew, in the name of a place or the network.' })
  @Access(AGREEING)
  async changeAgreement(@Args('input') { agreementId, expectedVersion, draft }: ChangeAgreementInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.writing.change(agreementId, expectedVersion, agreementDraftOf(draft), { accountId, from }));
  }

  @Mutation(() => AgreementResult, { description: 'Agrees to or declines what was asked for, or ends what was agreed; what was booked under it stays.' })
  @Access(EITHER)
  async answerAgreement(@Args('input') { reason, ...answer }: AnswerAgreementInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.answering.run({ ...answer, reason: reason ?? null }, { accountId, from }));
  }

  private async shown(accountId: string, result: string | AgreementRefused): Answer {
    const row = await this.show.written(accountId, result);
    return row instanceof AgreementRefused ? row : AgreementType.of(row);
  }
}
