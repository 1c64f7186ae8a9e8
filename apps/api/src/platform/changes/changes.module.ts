import { Global, Module } from '@nestjs/common';
import { PlanningChanges } from './planning-changes.ts';

@Global()
@Module({ providers: [PlanningChanges], exports: [PlanningChanges] })
export class ChangesModule {}
