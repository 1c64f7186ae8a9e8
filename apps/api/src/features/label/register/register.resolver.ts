import { certificateState, type CertificateState, DESK_ROLES, type Locale, registerFacet, registerTotal, type RegisterWish } from '@escale/domain';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { badInput, isId, shortText, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import { cursorOf, readCursor } from '../../../platform/graphql/cursor.ts';
import { LocaleEnum } from '../../../platform/graphql/enums.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { PlaceType } from '../../place/place.type.ts';
import { labelName } from './label-name.ts';
import { type NamedGroup, RegisterReader } from './register.reader.ts';
import { CertificateStateEnum, LabelCertificateType, type LabelFacetChoiceType, LabelOfTeamType, LabelRegisterType, PlaceLabelType, RegisteredLabelType } from './register.type.ts';

const locales = { type: () => LocaleEnum, defaultValue: 'fr' } as const;
const TOKEN = /^[0-9a-f]{32}$/;

const choices = (groups: readonly NamedGroup[], wish: RegisterWish, facet: keyof RegisterWish, name: (group: NamedGroup) => string): readonly LabelFacetChoiceType[] =>
  [...registerFacet(groups, wish, facet)].map(([code, count]) => ({ code, count, name: name(groups.find((group) => group[facet] === code) as NamedGroup) })).sort((one, other) => one.name.localeCompare(other.name, 'fr') || (one.code < other.code ? -1 : 1));

/** The labels that were given: who has which, and whether a certificate holds, for everybody. */
@Resolver()
export class RegisterResolver {
  constructor(
    private readonly reader: RegisterReader,
    private readonly clock: Clock,
  ) {}

  @Query(() => LabelRegisterType, { description: 'The labels that were given, by the names of their places.' })
  @Access('public')
  @Limited('SEARCH')
  async labelRegister(
    @Args('text', { type: () => String, nullable: true, description: 'Part of a place, commune, number or label.' }) text: string | null,
    @Args('programme', { type: () => String, nullable: true, description: 'Code of a programme of the network, or of a label that others give.' }) programme: string | null,
    @Args('region', { type: () => String, nullable: true }) region: string | null,
    @Args('department', { type: () => String, nullable: true }) department: string | null,
    @Args('state', { type: () => CertificateStateEnum, nullable: true }) state: CertificateState | null,
    @Args('first', { type: () => Int, defaultValue: 30 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('locale', locales) locale: Locale,
  ): Promise<LabelRegisterType> {
    const cursor = readCursor(after, ['string', 'string']) as readonly [string, string] | null;
    if (cursor !== null && !isId(cursor[1])) throw badInput('after', 'must be a cursor of an earlier page of the same list; leave it out for the first page.');
    const count = wholeNumber('first', first, 1, 100, 30);
    const [words, now] = [shortText('text', text, 100), this.clock.now()];
    const wish: RegisterWish = { code: shortText('programme', programme, 30), regionCode: shortText('region', region, 3), departmentCode: shortText('department', department, 3), state: state ?? null };
    const [rows, groups] = await Promise.all([this.reader.page({ ...wish, text: words, first: count, after: cursor }, now), this.reader.groups(words, now)]);
    const edges = rows.slice(0, count).map((row) => ({ node: Object.assign(new RegisteredLabelType(), row, { name: labelName(row, locale) }), cursor: cursorOf([row.sortKey, row.id]) }));
    return {
      edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > count }, totalCount: registerTotal(groups, wish),
      programmes: choices(groups, wish, 'code', (group) => labelName(group, locale)), regions: choices(groups, { ...wish, departmentCode: null }, 'regionCode', ({ regionName }) => regionName ?? ''),
      departments: choices(groups, wish, 'departmentCode', ({ departmentName }) => departmentName ?? ''), states: choices(groups, wish, 'state', () => ''),
    };
  }

  @Query(() => [LabelOfTeamType], { description: 'The labels a place of mine was given, those that hold first.' })
  @Access({ anyOf: DESK_ROLES })
  async labelsOfTeam(@Args('placeId', { type: () => ID }) placeId: string, @Args('locale', locales) locale: Locale, @Context() from: RequestContext): Promise<readonly LabelOfTeamType[]> {
    const { accountId } = await ownPrincipal(from);
    const rows = isId(placeId) ? await this.reader.ofTeam(accountId, placeId, this.clock.now()) : [];
    return rows.map((row) => Object.assign(new LabelOfTeamType(), row, { name: labelName(row, locale) }));
  }

  @Query(() => LabelCertificateType, { nullable: true, description: 'What the certificate with this token says, and whether it holds; null when there is none.' })
  @Access('public')
  @Limited('PROOF')
  async labelCertificate(@Args('token') token: string, @Args('locale', locales) locale: Locale): Promise<LabelCertificateType | null> {
    const row = TOKEN.test(token) ? await this.reader.certificate(token, this.clock.now()) : null;
    return row && Object.assign(new LabelCertificateType(), row, { name: labelName(row, locale), state: certificateState(row.standing) });
  }
}

/** The labels of a place, wherever it is shown. */
@Resolver(() => PlaceType)
export class PlaceLabelsResolver {
  constructor(
    private readonly reader: RegisterReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [PlaceLabelType], { description: 'The labels it carries today; one that is suspended is not among them.' })
  async validLabels(@Parent() place: PlaceType, @Args('locale', locales) locale: Locale, @Context() { loaders }: RequestContext): Promise<readonly PlaceLabelType[]> {
    const found = (await this.reader.ofPlaces(loaders, this.clock.now()).load(place.id))?.labels ?? [];
    return found.map((row) => Object.assign(new PlaceLabelType(), row, { name: labelName(row, locale) }));
  }
}
