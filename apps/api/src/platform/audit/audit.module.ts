import { Global, Module } from '@nestjs/common';
import { AuditCheck } from './audit-check.ts';
import { AuditData } from './audit-data.ts';
import { AuditLog } from './audit-log.ts';

/** The log of sensitive acts. */
@Global()
@Module({ providers: [AuditCheck, AuditData, AuditLog], exports: [AuditCheck, AuditLog] })
export class AuditModule {}
