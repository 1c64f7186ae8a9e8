import { CancelGroup } from './cancel-group.ts';
import { ChangeGroup } from './change-group.ts';
import { ConfirmGroup } from './confirm-group.ts';
import { FindGroupPlaces } from './find-group-places.ts';
import { GroupMoreResolver } from './group-more.resolver.ts';
import { GroupQuotas } from './group-quotas.ts';
import { GroupsReader } from './groups.reader.ts';
import { GroupsResolver } from './groups.resolver.ts';
import { GroupsStore } from './groups.store.ts';
import { HoldGroup } from './hold-group.ts';
import { OrganisationLimitsReader } from './organisation-limits.reader.ts';
import { TakeGroup } from './take-group.ts';

/** What organisations bring groups with. */
export const GROUPS_PROVIDERS = [CancelGroup, ChangeGroup, ConfirmGroup, FindGroupPlaces, GroupMoreResolver, GroupQuotas, GroupsReader, GroupsResolver, GroupsStore, HoldGroup, OrganisationLimitsReader, TakeGroup];
