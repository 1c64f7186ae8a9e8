import { ROW_REFUSAL_CODES, ROW_VERDICTS } from '@escale/domain';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { IMPORT_REFUSAL_CODES, type ImportRefusalCode, ImportRefused } from './import-refused.type.ts';

const ImportVerdictEnum = enumOf('ImportVerdict', ROW_VERDICTS, 'What a row of a list does.');
const ImportRowRefusalCodeEnum = enumOf('ImportRowRefusalCode', ROW_REFUSAL_CODES, 'Why a row of a list is left out.');
const ImportRefusalCodeEnum = enumOf('ImportRefusalCode', IMPORT_REFUSAL_CODES, 'Why a list is not taken at all.');

@ObjectType('ImportedLine', { description: 'A row of a list, and what it does.' })
export class ImportedLineType {
  @Field(() => Int, { description: 'The line of the file on which it begins.' }) line!: number;
  @Field(() => String, { nullable: true }) tag!: string | null;
  @Field(() => ImportVerdictEnum) verdict!: string;
  @Field(() => String, { nullable: true, description: 'The column in the way, where it is refused.' }) column!: string | null;
  @Field(() => ImportRowRefusalCodeEnum, { nullable: true }) code!: string | null;
}

@ObjectType('UnitsImported', { description: 'What a list did; or would do, where it was only tried.' })
export class UnitsImportedType {
  @Field(() => Int) added!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) same!: number;
  @Field(() => Int) refused!: number;
  @Field(() => [ImportedLineType]) lines!: readonly ImportedLineType[];

  static of(lines: readonly ImportedLineType[]): UnitsImportedType {
    const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
    return Object.assign(new UnitsImportedType(), { added: count('ADD'), changed: count('CHANGE'), same: count('SAME'), refused: count('REFUSED'), lines });
  }
}

@ObjectType('ImportRefused', { description: 'Why a list is not taken at all.' })
class ImportRefusedType implements Pick<ImportRefused, 'code' | 'field'> {
  @Field(() => ImportRefusalCodeEnum) code!: ImportRefusalCode;
  @Field(() => String) field!: string;
  @Field(() => String, { nullable: true, description: 'The column in the way.' }) column!: string | null;
}

export const ImportResult = createUnionType({
  name: 'ImportResult',
  types: () => [UnitsImportedType, ImportRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof ImportRefused ? ImportRefusedType : UnitsImportedType),
});
