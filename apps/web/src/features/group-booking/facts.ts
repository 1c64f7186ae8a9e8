import type { GroupNoFragment, GroupPlacesQuery as PlacesAnswer, LeftOutFragment as LeftOutRow, ShownGroupFragment as GroupRow, ShownGroupSessionFragment, ShownStandFragment, ShownWayFragment } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { GroupSessionFragment, GroupWayFragment, LeftOutFragment, QuotaStandFragment } from './groups.graphql.ts';

export type Session = ShownGroupSessionFragment;
export type Way = ShownWayFragment;
/** What a quota leaves before some sessions and with them. */
export type Stand = ShownStandFragment;
/** A session that cannot be had, with what would fit. */
export type LeftOut = Omit<LeftOutRow, 'ways' | ' $fragmentName'> & { readonly ways: readonly Way[] };
export type Group = Omit<GroupRow, 'sessions' | 'leftOut' | ' $fragmentName'> & { readonly sessions: readonly Session[]; readonly leftOut: readonly LeftOut[] };
export type GroupNo = Omit<GroupNoFragment, 'refused' | ' $fragmentName'> & { readonly refused: readonly LeftOut[] };

type Found = Extract<PlacesAnswer['groupPlaces'], { readonly __typename: 'GroupPlaces' }>;
type PlaceRow = Found['places'][number];
export type PlaceDate = Omit<PlaceRow['dates'][number], 'ways'> & { readonly ways: readonly Way[] };
export type GroupPlace = Omit<PlaceRow, 'dates' | 'quotas'> & { readonly dates: readonly PlaceDate[]; readonly quotas: readonly Stand[] };
export type Places = Omit<Found, 'places' | '__typename'> & { readonly places: readonly GroupPlace[] };

const waysOf = <Row extends { readonly ways: LeftOutRow['ways'] }>({ ways, ...row }: Row): Omit<Row, 'ways'> & { readonly ways: readonly Way[] } => ({ ...row, ways: ways.map((way) => readFragment(GroupWayFragment, way)) });

const leftOutOf = (row: GroupRow['leftOut'][number]): LeftOut => waysOf(readFragment(LeftOutFragment, row));

export const standsOf = (rows: PlaceRow['quotas']): readonly Stand[] => rows.map((row) => readFragment(QuotaStandFragment, row));

/** A group with what stands in it, unmasked: these screens show all of it. */
export const groupOf = ({ sessions, leftOut, ...group }: GroupRow): Group => ({ ...group, sessions: sessions.map((row) => readFragment(GroupSessionFragment, row)), leftOut: leftOut.map(leftOutOf) });
export const noOf = ({ refused, ...no }: GroupNoFragment): GroupNo => ({ ...no, refused: refused.map(leftOutOf) });
export const placesOf = ({ places, plan, partial }: Found): Places => ({ plan, partial, places: places.map(({ dates, quotas, ...place }) => ({ ...place, dates: dates.map(waysOf), quotas: standsOf(quotas) })) });
