import { expect, it } from '@jest/globals';
import { periodOfJob, RECURRING_JOBS, type RecurringJob } from './job-names.ts';

const JOBS = Object.keys(RECURRING_JOBS) as RecurringJob[];

it('what comes round by the minute may come sooner, and never later', () => {
  expect(JOBS.map((job) => periodOfJob(job, 60_000))).toEqual(Object.values(RECURRING_JOBS));
  expect(JOBS.map((job) => periodOfJob(job, 3_600_000))).toEqual(Object.values(RECURRING_JOBS));
  expect(periodOfJob('expire-holds', 2_000)).toBe(2_000);
  expect(periodOfJob('remind-bookings', 40_000)).toBe(40_000);
  expect(periodOfJob('tend-waiting', 40_000)).toBe(30_000);
});

it('what comes by the hour or the day keeps its pace', () => {
  expect(periodOfJob('apply-retention', 2_000)).toBe(86_400_000);
  expect(periodOfJob('forget-sign-ins', 2_000)).toBe(3_600_000);
});
