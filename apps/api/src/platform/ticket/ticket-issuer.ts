import { type Booking, checkInWindow, DEFAULT_POLICY, ticketCode, ticketPayload, ticketSignedBytes } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../secret/secrets.ts';

export interface IssuedTicket {
  /** `TL1:` and base32 of payload and signature. */
  readonly code: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Signs what a person shows at the door; nothing is stored, the same booking gives the same ticket. */
@Injectable()
export class TicketIssuer {
  constructor(private readonly secrets: Secrets) {}

  ticket(booking: Pick<Booking, 'id' | 'startsAt' | 'endsAt' | 'revision'>, placeNumber: number): IssuedTicket {
    const { start: notBefore, end: notAfter } = checkInWindow(booking, DEFAULT_POLICY);
    const payload = ticketPayload({ keyId: this.secrets.ticketKeyId, bookingId: booking.id, siteNumber: placeNumber, notBefore, notAfter, revision: booking.revision });
    return { code: ticketCode(payload, this.secrets.signTicket(ticketSignedBytes(payload))), notBefore, notAfter };
  }
}
