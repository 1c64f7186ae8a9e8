import { FindGroupPlaces } from './find-group-places.ts';
import { GroupsReader } from './groups.reader.ts';
import { GroupsResolver } from './groups.resolver.ts';
import { GroupsStore } from './groups.store.ts';
import { HoldGroup } from './hold-group.ts';

/** What organisations bring groups with. */
export const GROUPS_PROVIDERS = [FindGroupPlaces, GroupsReader, GroupsResolver, GroupsStore, HoldGroup];
