import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENTITIES } from '../../entities.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { dataSourceOptions } from './data-source.ts';
import { Database } from './database.ts';

@Global()
@Module({
  imports: [TypeOrmModule.forRootAsync({ inject: [CONFIG], useFactory: (config: Config) => ({ ...dataSourceOptions(config.databaseUrl, ENTITIES), retryAttempts: 3 }) })],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
