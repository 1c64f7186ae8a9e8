import { type Booking, checkInWindow, DEFAULT_POLICY, ticketCode, ticketPayload, ticketSignedBytes } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../../platform/secret/secrets.ts';
import type { TicketType } from './booking.type.ts';

/** Signs what a person shows at the door; nothing is stored, the same booking gives the same ticket. */
@Injectable()
export class TicketIssuer {
  constructor(private readonly secrets: Secrets) {}

  ticket(booking: Booking, placeNumber: number): TicketType {
    const { start: notBefore, end: notAfter } = checkInWindow(booking, DEFAULT_POLICY);
    const payload = ticketPayload({ keyId: this.secrets.ticketKeyId, bookingId: booking.id, siteNumber: placeNumber, notBefore, notAfter, revision: booking.revision });
    return { code: ticketCode(payload, this.secrets.signTicket(ticketSignedBytes(payload))), notBefore, notAfter };
  }
}
