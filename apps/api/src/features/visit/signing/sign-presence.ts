import { type Half, isDrawing, type LocalDay, readPresenceCode, type SigningRefusal, type Stroke, whyNotSignable } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { SigningLink } from './signing-link.ts';
import { SigningReader } from './signing.reader.ts';
import { SigningRefused } from './signing-refused.ts';
import type { ToSign } from './signing-row.ts';
import { SigningStore } from './signing.store.ts';
import { WeighCode } from './weigh-code.ts';

/** More tries than a hand that mistypes needs, fewer than guessing does. */
const PER_LINK: RateLimit = { name: 'signing', hits: 20, minutes: 10 };

export interface SigningWish {
  readonly token: string;
  readonly presenceCode: string;
  readonly sessionId: string;
  readonly day: LocalDay;
  readonly half: Half;
  /** Empty: confirmed without drawing. */
  readonly strokes: readonly Stroke[];
  /** A second entry, of who signed already and was told. */
  readonly again: boolean;
  readonly requestKey: string;
}

const no = (refusal: SigningRefusal): SigningRefused => new SigningRefused(refusal);

/** Signs a half-day by phone: a link says who, the code a kiosk shows says where and when. */
@Injectable()
export class SignPresence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limiter: RateLimiter,
    private readonly links: SigningLink,
    private readonly reader: SigningReader,
    private readonly store: SigningStore,
    private readonly codes: WeighCode,
  ) {}

  async run(wish: SigningWish): Promise<ToSign | SigningRefused> {
    const { token, sessionId, day, half, strokes, again, requestKey } = wish;
    const bearer = this.links.bearer(token);
    if (bearer === null) return no({ code: 'LINK_UNKNOWN', field: 'token' });
    const { groupBookingId, learnerId } = bearer;
    if (!(await this.limiter.take(PER_LINK, `${groupBookingId} ${learnerId}`))) return no({ code: 'TOO_MANY_ATTEMPTS' });
    const code = readPresenceCode(wish.presenceCode);
    if (code === null) return no({ code: 'CODE_UNREADABLE', field: 'presenceCode' });
    if (strokes.length > 0 && !isDrawing(strokes)) return no({ code: 'DRAWING_WRONG', field: 'strokes' });
    return this.database.transaction(async (manager) => {
      const before = await this.reader.toSign(groupBookingId, learnerId, manager);
      if (before === null) return no({ code: 'LINK_UNKNOWN', field: 'token' });
      const place = before.sessions.find(({ id }) => id === sessionId)?.placeId;
      if (place === undefined) return no({ code: 'NOT_EXPECTED', field: 'sessionId' });
      await this.store.takePlace(manager, place);
      const session = (await this.reader.toSign(groupBookingId, learnerId, manager))?.sessions.find(({ id }) => id === sessionId);
      if (session === undefined) return no({ code: 'NOT_EXPECTED', field: 'sessionId' });
      const earlier = await this.reader.byRequest(manager, sessionId, requestKey);
      if (earlier !== null) return earlier.learnerId === learnerId && earlier.day === day && earlier.half === half ? before : no({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      const now = this.clock.now();
      const closed = whyNotSignable(session, { day, half }, now);
      if (closed !== null) return no(closed);
      const kiosk = await this.codes.run(manager, code, session.placeId, now);
      if ('code' in kiosk) return no(kiosk);
      if (!again && session.signatures.some((one) => one.day === day && one.half === half)) return no({ code: 'ALREADY_SIGNED', field: 'half' });
      await this.store.add(manager, {
        placeId: session.placeId, id: newId(), bookingId: sessionId, cohortId: session.cohortId, learnerId, role: 'LEARNER', day, half, means: 'PHONE', strokes, signedAt: now, receivedAt: now, sure: true, kioskId: kiosk.id, eventId: null, eventText: null, eventSignature: null, requestKey,
      });
      return (await this.reader.toSign(groupBookingId, learnerId, manager)) ?? before;
    });
  }
}
