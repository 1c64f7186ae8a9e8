import { PIECE_REFUSALS, PIECE_STATES, type LocalDay as Day, type PieceFormat, type PieceRefusal, type PieceState } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay } from '../../../platform/graphql/scalars.ts';
import type { PieceRow } from './piece-row.ts';

const PieceStateEnum = enumOf('LabelPieceState', PIECE_STATES, 'What the scan said of a piece: not yet, nothing, or something. Where no scanner is set up, every whole file is clean.');
const PieceRefusalEnum = enumOf('LabelPieceRefusalCode', PIECE_REFUSALS, 'Why a piece was not taken or changed.');

@ObjectType('LabelPiece', { description: 'What a place shows for a criterion.' })
export class LabelPieceType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Code of the criterion.' }) criterion!: string;
  @Field(() => String) fileName!: string;
  @Field(() => String, { description: 'By its content: PDF, JPEG, PNG, WEBP, DOCX, XLSX, PPTX, ODT, ODS or ODP.' }) format!: PieceFormat;
  @Field(() => Int) bytes!: number;
  @Field(() => String, { description: 'SHA-256 of the file, in hexadecimal.' }) sha256!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The last day it holds.' }) expiresOn!: Day | null;
  @Field(() => PieceStateEnum) state!: PieceState;
  @Field(() => DateTime) at!: Date;
  @Field(() => String, { nullable: true, description: 'Address of the file; null where there is nothing to open.' }) path!: string | null;

  static of({ placeId, applicationId: _file, ...row }: PieceRow): LabelPieceType {
    return Object.assign(new LabelPieceType(), row, { path: row.state === 'INFECTED' ? null : `/fichiers/pieces/${placeId}/${row.id}` });
  }
}

@ObjectType('LabelPieces', { description: 'The pieces of a label’s file.' })
export class LabelPiecesType {
  @Field(() => ID) applicationId!: string;
  @Field(() => Boolean, { description: 'Whether you may add, date and remove some now.' }) mayChange!: boolean;
  @Field(() => [LabelPieceType], { description: 'By criterion, the oldest first; without those that were removed.' }) pieces!: readonly LabelPieceType[];
}

@ObjectType('LabelPieceRefused', { description: 'Why a piece was not taken or changed, and which field to mend.' })
export class LabelPieceRefusedType {
  @Field(() => PieceRefusalEnum) code!: PieceRefusal;
  @Field(() => String) field!: string;
}

export const LabelPiecesResult = createUnionType({ name: 'LabelPiecesResult', types: () => [LabelPiecesType, LabelPieceRefusedType] as const, resolveType: (value: object) => ('code' in value ? LabelPieceRefusedType : LabelPiecesType) });
