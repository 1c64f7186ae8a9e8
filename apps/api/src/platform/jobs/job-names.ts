/** Work that leaves through the outbox: done at least once, after the transaction that promised it. */
export const OUTBOX_JOBS = ['remove-file', 'send-organisation-mail', 'send-booking-mail', 'send-farewell-mail', 'send-guardian-mail', 'send-key-mail', 'send-reroute-mail', 'send-role-mail', 'send-sign-in-mail', 'send-unused-mail', 'send-request-mail', 'send-team-mail', 'send-series-mail', 'send-absence-mail', 'send-group-mail', 'promote-waiting', 'send-waiting-mail', 'send-install-mail', 'send-convocation-mail', 'send-kiosk-mail', 'send-label-mail', 'scan-piece', 'send-piece-mail'] as const;
export type OutboxJob = (typeof OUTBOX_JOBS)[number];

/** Work that comes round by itself, with its period in milliseconds. */
export const RECURRING_JOBS = { 'expire-holds': 30_000, 'remind-requests': 60_000, 'forget-sign-ins': 3_600_000, 'apply-retention': 86_400_000, 'note-absences': 60_000, 'remind-bookings': 60_000, 'tend-waiting': 30_000, 'settle-names': 60_000, 'remind-names': 600_000, 'note-overdue': 60_000, 'tend-uploads': 600_000 } as const;
export type RecurringJob = keyof typeof RECURRING_JOBS;

const MINUTE_MS = 60_000;

/** How often a job comes round where rounds of a minute or less are to be at most so far apart; what comes by the hour or the day keeps its pace. */
export const periodOfJob = (job: RecurringJob, roundMostMs: number): number => (RECURRING_JOBS[job] <= MINUTE_MS ? Math.min(RECURRING_JOBS[job], roundMostMs) : RECURRING_JOBS[job]);

export type JobName = OutboxJob | RecurringJob;
export const JOB_NAMES: readonly JobName[] = [...OUTBOX_JOBS, ...(Object.keys(RECURRING_JOBS) as RecurringJob[])];
