import { looksLikeTicket, openTicket, readShortCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { BookingReader } from '../booking/booking.reader.ts';

/** Finds what a ticket or a short code stands for. */
@Injectable()
export class BookingOfCode {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly bookings: BookingReader,
  ) {}

  /** The booking a code names, locked; null when it names none. A ticket counts only with our signature. */
  async booking(code: string, manager: EntityManager): Promise<BookingEntity | null> {
    if (looksLikeTicket(code)) {
      const keys = [{ keyId: this.secrets.ticketKeyId, key: this.secrets, notAfter: null }];
      const opened = await openTicket(code, { keys, now: this.clock.now(), verify: (key, signature, bytes) => key.verifyTicket(bytes, signature) });
      return opened.ok ? this.bookings.byId(opened.value.bookingId, manager, true) : null;
    }
    const shortCode = readShortCode(code);
    return shortCode === null ? null : this.bookings.byShortCode(shortCode, manager);
  }
}
