import type { Locale } from '@escale/domain';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { shortText } from '../../../platform/graphql/bad-input.ts';
import { LocaleEnum } from '../../../platform/graphql/enums.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { ProgrammeReader } from './programme.reader.ts';
import { LabelProgrammeType } from './programme.type.ts';

const locales = { type: () => LocaleEnum, defaultValue: 'fr' } as const;

/** Labels, as they are read before anybody asks for one: what is asked is public. */
@Resolver(() => LabelProgrammeType)
export class ProgrammeResolver {
  constructor(private readonly reader: ProgrammeReader) {}

  @Query(() => [LabelProgrammeType], { description: 'The labels that places can ask for.' })
  @Access('public')
  @Limited('SEARCH')
  async labelProgrammes(@Args('locale', locales) locale: Locale): Promise<readonly LabelProgrammeType[]> {
    return (await this.reader.published()).map((row) => LabelProgrammeType.of(row, locale));
  }

  @Query(() => LabelProgrammeType, { nullable: true, description: 'One label; null when there is none of this code.' })
  @Access('public')
  @Limited('SEARCH')
  async labelProgramme(@Args('code') code: string, @Args('locale', locales) locale: Locale): Promise<LabelProgrammeType | null> {
    const row = await this.reader.byCode(shortText('code', code, 30) ?? '');
    return row && LabelProgrammeType.of(row, locale);
  }
}
