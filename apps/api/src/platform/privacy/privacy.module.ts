import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ConsentData } from '../consent/consent-data.ts';
import { ConsentLog } from '../consent/consent-log.ts';
import { ApplyRetention } from './apply-retention.jobs.ts';
import { ForgetPerson } from './forget-person.ts';
import { People } from './people.ts';
import { Retention } from './retention.ts';
import { RetentionChores } from './retention-chores.ts';
import { UnusedAccounts } from './unused-accounts.ts';

/** What is held of people: given to them, kept for a time, forgotten. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [ApplyRetention, ConsentData, ConsentLog, ForgetPerson, People, Retention, RetentionChores, UnusedAccounts], exports: [ConsentLog, ForgetPerson, People, Retention, RetentionChores] })
export class PrivacyModule {}
