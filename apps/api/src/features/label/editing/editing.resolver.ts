import { DRAFT_BOUNDS, NETWORK_RULES_DECIDERS, readDraftText } from '@escale/domain';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { shortText } from '../../../platform/graphql/bad-input.ts';
import { DraftProgramme } from './draft-programme.ts';
import { DeleteLabelDraftInput, DraftLabelProgrammeInput, DraftLabelVersionInput, PublishLabelVersionInput, RetireLabelProgrammeInput, SaveLabelDraftInput } from './editing.input.ts';
import { LabelDraftDeletedType, LabelProgrammeResult, LabelRegionType, NetworkLabelDraftType, NetworkLabelProgrammeType, ProgrammeRefusedType } from './editing.type.ts';
import { ProgrammeEditReader } from './programme-edit.reader.ts';
import { PublishProgramme } from './publish-programme.ts';
import { WriteDraft } from './write-draft.ts';

type Written = NetworkLabelDraftType | NetworkLabelProgrammeType | LabelDraftDeletedType | ProgrammeRefusedType;

/** Programmes of labels, as who coordinates the network reads and writes them. */
@Resolver(() => NetworkLabelDraftType)
export class EditingResolver {
  constructor(
    private readonly reader: ProgrammeEditReader,
    private readonly drafts: DraftProgramme,
    private readonly writing: WriteDraft,
    private readonly publishing: PublishProgramme,
  ) {}

  @Query(() => [NetworkLabelProgrammeType], { description: 'Every programme with all its versions; who coordinates a part of the network reads them too.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async networkLabelProgrammes(@Context() from: RequestContext): Promise<readonly NetworkLabelProgrammeType[]> {
    return (await this.reader.shown((await ownPrincipal(from)).accountId, null)).map((programme) => NetworkLabelProgrammeType.of(programme));
  }

  @Query(() => NetworkLabelDraftType, { nullable: true, description: 'The version of a programme that is being written; null where none is.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async networkLabelDraft(@Args('code') code: string, @Context() from: RequestContext): Promise<NetworkLabelDraftType | null> {
    const row = await this.reader.draft((await ownPrincipal(from)).accountId, shortText('code', code, DRAFT_BOUNDS.code) ?? '');
    return row && NetworkLabelDraftType.of(row);
  }

  @Mutation(() => LabelProgrammeResult, { description: 'Begins a programme with an empty draft, for who coordinates or administers the whole network, as all that follows.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async draftLabelProgramme(@Args('input') { code, nameFr, nameEn, idempotencyKey }: DraftLabelProgrammeInput, @Context() from: RequestContext): Promise<Written> {
    const { accountId } = await ownPrincipal(from);
    const refusal = await this.drafts.create(code, { fr: nameFr, en: nameEn }, idempotencyKey, { accountId, from });
    return refusal === null ? this.draftNow(accountId, code) : ProgrammeRefusedType.of(refusal, refusal.startsWith('CODE') ? { field: 'code' } : {});
  }

  @Mutation(() => LabelProgrammeResult, { description: 'Begins the next version of a programme, as a copy of what is published.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async draftLabelVersion(@Args('input') { code, idempotencyKey }: DraftLabelVersionInput, @Context() from: RequestContext): Promise<Written> {
    const { accountId } = await ownPrincipal(from);
    const refusal = await this.drafts.nextVersion(code, idempotencyKey, { accountId, from });
    return refusal === null ? this.draftNow(accountId, code) : this.refused(refusal, accountId, code);
  }

  @Mutation(() => LabelProgrammeResult, { description: 'Writes a draft on the revision that was read. Faults do not keep it from being kept; they are answered with it.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async saveLabelDraft(@Args('input') { code, revision, content }: SaveLabelDraftInput, @Context() from: RequestContext): Promise<Written> {
    const { accountId } = await ownPrincipal(from);
    const refusal = await this.writing.save(code, revision, content, { accountId, from });
    return refusal === null ? this.draftNow(accountId, code) : this.refused(refusal.code, accountId, code, refusal);
  }

  @Mutation(() => LabelProgrammeResult, { description: 'Deletes a draft; a programme that was never published goes with it.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async deleteLabelDraft(@Args('input') { code, revision }: DeleteLabelDraftInput, @Context() from: RequestContext): Promise<Written> {
    const { accountId } = await ownPrincipal(from);
    const refusal = await this.writing.remove(code, revision, { accountId, from });
    return refusal === null ? Object.assign(new LabelDraftDeletedType(), { code }) : this.refused(refusal.code, accountId, code, refusal);
  }

  @Mutation(() => LabelProgrammeResult, { description: 'Publishes a version in place of the one before; it never changes again. Files keep the version they have.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async publishLabelVersion(@Args('input') { code, number, revision }: PublishLabelVersionInput, @Context() from: RequestContext): Promise<Written> {
    const { accountId } = await ownPrincipal(from);
    const refusal = await this.publishing.publish(code, number, revision, { accountId, from });
    return refusal === null ? this.programmeNow(accountId, code) : this.refused(refusal.code, accountId, code, refusal);
  }

  @Mutation(() => LabelProgrammeResult, { description: 'Retires a programme: no place may ask for it any more. Files and labels that have it keep it.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async retireLabelProgramme(@Args('input') { code, number }: RetireLabelProgrammeInput, @Context() from: RequestContext): Promise<Written> {
    const { accountId } = await ownPrincipal(from);
    const refusal = await this.publishing.retire(code, number, { accountId, from });
    return refusal === null ? this.programmeNow(accountId, code) : this.refused(refusal.code, accountId, code);
  }

  @ResolveField(() => Int, { description: 'How many open places may ask for it, by its regions.' })
  async placesThatMayAsk(@Parent() { content }: NetworkLabelDraftType): Promise<number> {
    const read = readDraftText(content);
    return this.reader.placesIn(read.ok ? read.value.rules.regions : []);
  }

  @ResolveField(() => [LabelRegionType], { description: 'The regions it can be kept to.' })
  async allRegions(): Promise<readonly LabelRegionType[]> {
    return this.reader.regions();
  }

  private async draftNow(accountId: string, code: string): Promise<Written> {
    const row = await this.reader.draft(accountId, code);
    // Somebody may have published or deleted it in the same instant.
    return row === null ? ProgrammeRefusedType.of('DRAFT_UNKNOWN') : NetworkLabelDraftType.of(row);
  }

  private async programmeNow(accountId: string, code: string): Promise<Written> {
    const [programme] = await this.reader.shown(accountId, code);
    return programme === undefined ? ProgrammeRefusedType.of('PROGRAMME_UNKNOWN') : NetworkLabelProgrammeType.of(programme);
  }

  private async refused(code: Parameters<typeof ProgrammeRefusedType.of>[0], accountId: string, programme: string, more: Parameters<typeof ProgrammeRefusedType.of>[1] = {}): Promise<Written> {
    const current = code === 'CHANGED_MEANWHILE' || code === 'DRAFT_EXISTS' ? await this.reader.draft(accountId, programme) : null;
    return ProgrammeRefusedType.of(code, { ...more, current });
  }
}
