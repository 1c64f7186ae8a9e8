import type { SnapshotBooking } from './snapshot.ts';

const OVER: readonly SnapshotBooking['status'][] = ['COMPLETED', 'CANCELLED', 'EXPIRED', 'NO_SHOW'];

/** What is still to come or going on: what is over, and a hold that ran out, takes nothing. */
export const isTaking = ({ status, holdExpiresAt }: SnapshotBooking, now: Date): boolean => !OVER.includes(status) && (status !== 'HELD' || holdExpiresAt === null || holdExpiresAt > now);
