import { decideHelp, HELP_CONSENT_VERSION, type HelpConsent } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { ConsentLog } from '../../../platform/consent/consent-log.ts';
import type { Booker } from '../confirm-booking.ts';
import type { Whose } from '../whose.ts';
import { HelpedReader } from './helped.reader.ts';

/** Somebody who books for a person, and later moves or cancels for them: by what right, and what is written down of it. */
@Injectable()
export class HelpSomeone {
  constructor(
    private readonly helped: HelpedReader,
    private readonly clock: Clock,
    private readonly consents: ConsentLog,
    private readonly audit: AuditLog,
  ) {}

  /** Books in another's name, on a consent that is kept with who wrote it down. */
  booker({ accountId, grants }: Principal, consent: HelpConsent | null, from: RequestContext): Booker {
    return {
      fields: { accountId: null, madeByAccountId: accountId },
      request: { madeBy: accountId, consent },
      permits: async (manager, { placeId }) => {
        const place = await this.helped.standing(placeId, manager);
        if (place === null) return { code: 'OUTSIDE_YOUR_SCOPE', field: 'bookingId' };
        const decision = decideHelp({ consent }, { grants, place });
        return decision.ok ? null : decision.refusal;
      },
      done: async (manager, { id, placeId }, now) => {
        if (consent === null) throw new Error('Nobody books for another without a consent.');
        await this.consents.record(manager, { kind: 'BOOKED_BY_HELPER', subject: { bookingId: id }, textVersion: HELP_CONSENT_VERSION, given: true, how: consent, recordedBy: accountId }, now);
        await this.audit.record(manager, { act: 'BOOKED_FOR_SOMEONE', actorId: accountId, subject: { kind: 'BOOKING', id }, detail: { place: placeId, consent }, from });
      },
    };
  }

  /** Changes a booking made for another, as long as it is seen. */
  maker({ accountId }: Principal, bookingId: string, act: 'CANCELLED_FOR_SOMEONE' | 'MOVED_FOR_SOMEONE', from: RequestContext): Whose {
    return {
      proof: `made by ${accountId}`,
      find: (manager, forUpdate) => this.helped.one(accountId, bookingId, this.clock.now(), manager, forUpdate),
      done: async (manager, before, after) => {
        const seen = ({ placeId, startsAt, status }: typeof before) => ({ place: placeId, startsAt: startsAt.toISOString(), status });
        await this.audit.record(manager, { act, actorId: accountId, subject: { kind: 'BOOKING', id: bookingId }, detail: { place: after.placeId }, before: seen(before), after: seen(after), from });
      },
    };
  }
}
