import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRegistry } from './job-registry.ts';
import { JobRunner } from './job-runner.ts';
import { Queues } from './queue.ts';

@Module({ imports: [DiscoveryModule], providers: [JobRegistry, JobRunner, Queues] })
export class JobsModule {}
