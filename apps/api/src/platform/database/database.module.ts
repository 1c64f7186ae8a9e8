import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { dataSourceOptions } from './data-source.ts';
import { Database } from './database.ts';

@Global()
@Module({})
export class DatabaseModule {
  /** The features' entities come from above: the platform knows none. */
  static with(entities: NonNullable<DataSourceOptions['entities']>): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => ({ ...dataSourceOptions(config.databaseUrl, entities), retryAttempts: 3, manualInitialization: false }),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
