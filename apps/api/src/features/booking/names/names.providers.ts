import { NamePeople } from './name-people.ts';
import { RemindNamesJob, SettleNamesJob } from './names.jobs.ts';
import { NamesReader } from './names.reader.ts';
import { NamesResolver } from './names.resolver.ts';
import { NamesStore } from './names.store.ts';
import { RemindNames } from './remind-names.ts';
import { SettleNames } from './settle-names.ts';

/** Who comes with a group, and what becomes of the seats of nobody. */
export const NAMES_PROVIDERS = [NamePeople, NamesReader, NamesResolver, NamesStore, RemindNames, RemindNamesJob, SettleNames, SettleNamesJob];
