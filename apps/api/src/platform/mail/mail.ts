import type { EntityManager } from 'typeorm';
import type { CalendarMethod, Mailbox } from '../calendar/booking-calendar.ts';

/** A mail ready to leave. */
export interface Mail {
  /** The outbox row that promised it: a repeat carries the same. */
  readonly id: string;
  readonly to: Mailbox;
  readonly subject: string;
  /** Pictures are named `cid:<cid>` in it. */
  readonly html: string;
  readonly text: string;
  readonly pictures: readonly { readonly cid: string; readonly png: Buffer }[];
  readonly calendar: { readonly method: CalendarMethod; readonly content: string } | null;
  /** Whom an answer goes to, where it is not the network. */
  readonly replyTo?: Mailbox;
  readonly papers?: readonly { readonly name: string; readonly pdf: Buffer }[];
}

/** The way out for mail. `manager` is the transaction that marks the mail as sent. */
export abstract class MailGateway {
  /** Throws when the mail could not be handed over; `GivenUp` when it never can be. */
  abstract send(mail: Mail, manager: EntityManager): Promise<void>;
}
