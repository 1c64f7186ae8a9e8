import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { identifier } from '../../../platform/graphql/bad-input.ts';
import { FILE_MANAGERS, FILE_READERS } from '../application/file-scope.sql.ts';
import { AttachPiece } from './attach-piece.ts';
import { ChangePiece } from './change-piece.ts';
import { PieceRefused } from './piece-refused.ts';
import type { PiecesOf } from './piece-row.ts';
import { PieceReader } from './piece.reader.ts';
import { LabelPiecesResult, LabelPiecesType, LabelPieceType } from './piece.type.ts';
import { AttachLabelPieceInput, DateLabelPieceInput, LabelPieceInput } from './pieces.input.ts';

const MANAGERS = { anyOf: FILE_MANAGERS };
const READERS = { anyOf: FILE_READERS };
type Answer = LabelPiecesType | PieceRefused;

/** Pieces of a label's file, for who answers for the place and, once it was sent, for who reads it. */
@Resolver()
export class PiecesResolver {
  constructor(
    private readonly reader: PieceReader,
    private readonly attach: AttachPiece,
    private readonly change: ChangePiece,
  ) {}

  @Query(() => LabelPiecesType, { nullable: true, description: 'The pieces of a file; null for who may not read it.' })
  @Access(READERS)
  async labelPieces(@Args('placeId', { type: () => ID }) placeId: string, @Args('applicationId', { type: () => ID }) applicationId: string, @Context() context: RequestContext): Promise<LabelPiecesType | null> {
    return this.read((await ownPrincipal(context)).accountId, { placeId: identifier('placeId', placeId), applicationId: identifier('applicationId', applicationId) });
  }

  @Mutation(() => LabelPiecesResult, { description: 'Makes an upload a piece: what it is is decided by its content, and must be what its criterion takes and its name says.' })
  @Access(MANAGERS)
  async attachLabelPiece(@Args('input') input: AttachLabelPieceInput, @Context() context: RequestContext): Promise<Answer> {
    const { accountId } = await ownPrincipal(context);
    const done = await this.attach.run(accountId, { placeId: input.placeId, applicationId: input.applicationId, uploadId: input.uploadId, expiresOn: input.expiresOn ?? null }, context);
    return this.shown(accountId, input, done instanceof PieceRefused ? done : null);
  }

  @Mutation(() => LabelPiecesResult, { description: 'Says until when a piece holds.' })
  @Access(MANAGERS)
  async dateLabelPiece(@Args('input') input: DateLabelPieceInput, @Context() context: RequestContext): Promise<Answer> {
    const { accountId } = await ownPrincipal(context);
    return this.shown(accountId, input, await this.change.setDate(input, input.pieceId, input.expiresOn ?? null, accountId, context));
  }

  @Mutation(() => LabelPiecesResult, { description: 'Takes a piece out of a file. For a day it can be brought back.' })
  @Access(MANAGERS)
  async removeLabelPiece(@Args('input') input: LabelPieceInput, @Context() context: RequestContext): Promise<Answer> {
    const { accountId } = await ownPrincipal(context);
    return this.shown(accountId, input, await this.change.remove(input, input.pieceId, accountId, context));
  }

  @Mutation(() => LabelPiecesResult, { description: 'Brings a removed piece back.' })
  @Access(MANAGERS)
  async restoreLabelPiece(@Args('input') input: LabelPieceInput, @Context() context: RequestContext): Promise<Answer> {
    const { accountId } = await ownPrincipal(context);
    return this.shown(accountId, input, await this.change.restore(input, input.pieceId, accountId, context));
  }

  private async read(accountId: string, { placeId, applicationId }: PiecesOf): Promise<LabelPiecesType | null> {
    const found = await this.reader.ofFile(accountId, placeId, applicationId);
    return found && { applicationId, mayChange: found.mayChange, pieces: found.pieces.map((row) => LabelPieceType.of(row)) };
  }

  private async shown(accountId: string, of: PiecesOf, refused: PieceRefused | null): Promise<Answer> {
    return refused ?? (await this.read(accountId, of)) ?? new PieceRefused('OUTSIDE_YOUR_SCOPE', 'applicationId');
  }
}
