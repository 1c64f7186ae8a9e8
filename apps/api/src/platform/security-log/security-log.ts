import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOG } from '../log/log.ts';
import { LineValve } from './line-valve.ts';
import { SECURITY_EVENTS, type SecurityEvent, type SecurityFacts } from './security-events.ts';
import { whoAsks } from './who-asks.ts';

const MINUTE_MS = 60_000;

type Line = { readonly security: SecurityEvent } & Readonly<Record<string, string | number | null>>;

/** Tells the log who signed in, who was refused and who tries to get round, a line each, so that somebody can watch. What must be answered for later is in the audit log. */
@Injectable()
export class SecurityLog implements OnModuleInit, OnModuleDestroy {
  private readonly valve = new LineValve<Line>();
  private minutes: NodeJS.Timeout | null = null;

  constructor(@Inject(LOG) private readonly log: Logger) {}

  onModuleInit(): void {
    this.minutes = setInterval(() => this.tellTheRest(), MINUTE_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.minutes !== null) clearInterval(this.minutes);
    this.tellTheRest();
  }

  /** Tells an event of whoever asks now; `account` names another than whose session it is, such as whom somebody tries to be. */
  tell<Event extends SecurityEvent>(event: Event, facts: SecurityFacts<Event>, account?: string | null): void {
    const who = whoAsks();
    const line: Line = { security: event, ...facts, account: account ?? who?.account ?? 'nobody', network: who?.network ?? null };
    // Each sign-in was proved, and is worth its line.
    if (event === 'SIGNED_IN' || this.valve.admits(line, { security: event })) this.write(line);
  }

  private tellTheRest(): void {
    for (const { line, more } of this.valve.close()) this.write({ ...line, more });
  }

  private write(line: Line): void {
    this.log[SECURITY_EVENTS[line.security].level](line, 'Security');
  }
}
