import { type DynamicModule, Module } from '@nestjs/common';
import { ENTITIES } from './entities.ts';
import { FEATURES } from './features.ts';
import { AccessModule } from './platform/access/access.module.ts';
import { AuditModule } from './platform/audit/audit.module.ts';
import { ChangesModule } from './platform/changes/changes.module.ts';
import { Clock } from './platform/clock/clock.ts';
import { ClockModule } from './platform/clock/clock.module.ts';
import type { Config } from './platform/config/config.ts';
import { ConfigModule } from './platform/config/config.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { graphqlModule } from './platform/graphql/graphql.module.ts';
import { LiveModule } from './platform/graphql/live.module.ts';
import { HealthModule } from './platform/health/health.module.ts';
import { JobsModule } from './platform/jobs/jobs.module.ts';
import { LimitsModule } from './platform/limits/limits.module.ts';
import { LogModule } from './platform/log/log.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { OutboxModule } from './platform/outbox/outbox.module.ts';
import { OutwardModule } from './platform/outward/outward.module.ts';
import { PrivacyModule } from './platform/privacy/privacy.module.ts';
import { ScanModule } from './platform/scan/scan.module.ts';
import { SecretModule } from './platform/secret/secret.module.ts';
import { SecurityLogModule } from './platform/security-log/security-log.module.ts';
import { SiteModule } from './platform/site/site.module.ts';
import { StorageModule } from './platform/storage/storage.module.ts';

@Module({})
export class AppModule {
  /** The clock is the one part a test may replace. */
  static with(config: Config, clock: Clock = new Clock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        LogModule,
        SecurityLogModule,
        ClockModule.with(clock),
        SecretModule,
        ScanModule,
        StorageModule,
        DatabaseModule.with(ENTITIES),
        AccessModule,
        AuditModule,
        LimitsModule,
        MailModule,
        OutboxModule,
        OutwardModule,
        ChangesModule,
        JobsModule,
        HealthModule,
        SiteModule,
        PrivacyModule,
        graphqlModule(config),
        LiveModule,
        ...FEATURES,
      ],
    };
  }
}
