import { describe, expect, test } from '@jest/globals';
import { Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { HandlesJob, type JobHandler } from './handles-job.ts';
import { JOB_NAMES, type JobName } from './job-names.ts';
import { JobRegistry } from './job-registry.ts';

const handlerOf = (job: JobName): Type<JobHandler> => {
  @Injectable()
  @HandlesJob(job)
  class Handler implements JobHandler {
    async handle(): Promise<void> {}
  }
  return Handler;
};

async function registryWith(handlers: readonly Type<JobHandler>[]): Promise<JobRegistry> {
  @Module({ imports: [DiscoveryModule], providers: [JobRegistry, ...handlers] })
  class Some {}
  const app = await NestFactory.createApplicationContext(Some, { logger: false });
  return app.get(JobRegistry);
}

describe('at boot', () => {
  test('each job has its one handler', async () => {
    const registry = await registryWith(JOB_NAMES.map(handlerOf));
    expect([...registry.handlers().keys()].sort()).toEqual([...JOB_NAMES].sort());
  });

  test('a job without a handler stops the process', async () => {
    const registry = await registryWith(JOB_NAMES.filter((job) => job !== 'send-booking-mail').map(handlerOf));
    expect(() => registry.handlers()).toThrow('No handler for the job "send-booking-mail".');
  });

  test('a job with two handlers stops the process', async () => {
    const registry = await registryWith([...JOB_NAMES.map(handlerOf), handlerOf('send-booking-mail')]);
    expect(() => registry.handlers()).toThrow('Two handlers for the job "send-booking-mail".');
  });
});
