import { Global, Module } from '@nestjs/common';
import { AuditCheck } from './audit-check.ts';
import { AuditLog } from './audit-log.ts';

/** The log of sensitive acts. */
@Global()
@Module({ providers: [AuditCheck, AuditLog], exports: [AuditCheck, AuditLog] })
export class AuditModule {}
