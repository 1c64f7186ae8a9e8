import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { IsId, IsKey } from '../../../platform/graphql/input-checks.ts';

/** Under what a request may weigh, with room for accents, quotes and the ends of lines as JSON writes them. */
const CSV_MOST = 120_000;

@InputType({ description: 'A list of equipment as `GET /export/equipements/:placeId.csv` writes it, or with titles of its own.' })
export class ImportUnitsInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => String, { description: 'The text of the file. `;`, `,` or tabs; a column `etiquette` or `tag` must be there. At most 120,000 characters and 500 rows.' })
  @MaxLength(CSV_MOST, { message: `csv must have at most ${String(CSV_MOST)} characters: share the list among several files.` })
  csv!: string;
  @Field(() => Boolean, { description: 'Only say what would be done.' }) dryRun!: boolean;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
