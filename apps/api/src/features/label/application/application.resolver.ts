import { isForRegion, type Locale } from '@escale/domain';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { identifier } from '../../../platform/graphql/bad-input.ts';
import { LocaleEnum } from '../../../platform/graphql/enums.ts';
import { ProgrammeReader } from '../programmes/programme.reader.ts';
import { LabelProgrammeType } from '../programmes/programme.type.ts';
import { ApplicationReader } from './application.reader.ts';
import { LabelApplicationType, PlaceLabelsType } from './application.type.ts';
import { FILE_MANAGERS, FILE_READERS } from './file-scope.sql.ts';
import { ReadFile } from './read-file.ts';

const locales = { type: () => LocaleEnum, defaultValue: 'fr' } as const;
const id = { type: () => ID } as const;

/** Labels of a place, for who manages it; a file that was sent, also for who answers for the network there. */
@Resolver()
export class ApplicationResolver {
  constructor(
    private readonly reader: ApplicationReader,
    private readonly files: ReadFile,
  ) {}

  @Query(() => PlaceLabelsType, { nullable: true, description: 'The files of a place and the labels it may ask for; null for who does not manage it.' })
  @Access({ anyOf: FILE_MANAGERS })
  async placeLabels(@Args('placeId', id) placeId: string, @Context() context: RequestContext): Promise<(PlaceLabelsType & { readonly region: string | null }) | null> {
    const { accountId } = await ownPrincipal(context);
    const place = await this.reader.ownPlace(accountId, identifier('placeId', placeId));
    if (place === null) return null;
    return { placeId: place.id, region: place.region, applications: await this.files.ofPlace(accountId, place.id) };
  }

  @Query(() => LabelApplicationType, { nullable: true, description: 'A file; null for who may not read it.' })
  @Access({ anyOf: FILE_READERS })
  async labelApplication(@Args('placeId', id) placeId: string, @Args('id', id) applicationId: string, @Context() context: RequestContext): Promise<LabelApplicationType | null> {
    const { accountId } = await ownPrincipal(context);
    return this.files.maybe(accountId, identifier('placeId', placeId), identifier('id', applicationId));
  }
}

@Resolver(() => PlaceLabelsType)
export class PlaceLabelsResolver {
  constructor(private readonly programmes: ProgrammeReader) {}

  @ResolveField(() => [LabelProgrammeType], { description: 'The labels that places of its region can ask for.' })
  async offered(@Parent() { region }: { readonly region: string | null }, @Args('locale', locales) locale: Locale): Promise<readonly LabelProgrammeType[]> {
    return (await this.programmes.published()).filter(({ rules }) => isForRegion(rules, region)).map((row) => LabelProgrammeType.of(row, locale));
  }
}

@Resolver(() => LabelApplicationType)
export class ApplicationProgrammeResolver {
  @ResolveField(() => LabelProgrammeType, { description: 'Its programme, in the version it has.' })
  programme(@Parent() { row }: LabelApplicationType, @Args('locale', locales) locale: Locale): LabelProgrammeType {
    return LabelProgrammeType.of(row, locale);
  }

  @ResolveField(() => String, { description: 'The name of its place.' })
  placeName(@Parent() { row }: LabelApplicationType): string {
    return row.placeName;
  }
}
