import { createHash } from 'node:crypto';
import { booksForGroups, GROUP_HOLD_MINUTES, type GroupHour, type GroupNeed, type GroupSessionFound, type Id, planGroup, plusMinutes, readGroupTitle, waysToFit } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../../platform/database/database.ts';
import { NEVER_TWICE } from '../allocation.entity.ts';
import { PlaceFactsReader } from '../availability/place-facts.reader.ts';
import { BookingStore } from '../booking.store.ts';
import { byOffer, groupPlaceOf, OFFERS_WANTED, windowOf } from './group-facts.ts';
import { GroupRefused, type RefusedSession } from './group-refused.ts';
import { GroupsReader } from './groups.reader.ts';
import { GroupsStore } from './groups.store.ts';

/** Who acts for an organisation, and the request by which they do. */
export interface ForOrganisation {
  readonly accountId: string;
  readonly from: Pick<RequestContext, 'req'>;
}

export interface GroupRequest {
  readonly organisationId: string;
  readonly title: string;
  readonly need: GroupNeed;
  readonly sessions: readonly (GroupHour & { readonly offerId: Id<'Offer'> })[];
  /** Whether the sessions that cannot be had may be left out. */
  readonly partial: 'ALL_OR_NOTHING' | 'WHAT_FITS';
  readonly requestKey: string;
}

/** What was held, and of what was asked for what was left out. */
export interface HeldGroup {
  readonly id: string;
  readonly leftOut: readonly RefusedSession[];
}

const ATTEMPTS = 3;
/** Of how many refused sessions one answer says what would fit. */
const EXPLAINED = 12;

/** An age leaves no trace, not even in the digest of the request. */
const digest = ({ need, requestKey: _, ...request }: GroupRequest): string => createHash('sha256').update(JSON.stringify({ ...request, need: { ...need, age: null } })).digest('hex');

/** Holds the sessions of a group, all of them or those that fit, in one transaction; once per key. */
@Injectable()
export class HoldGroup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlaceFactsReader,
    private readonly bookings: BookingStore,
    private readonly reader: GroupsReader,
    private readonly store: GroupsStore,
    private readonly audit: AuditLog,
  ) {}

  async run(request: GroupRequest, who: ForOrganisation): Promise<HeldGroup | GroupRefused> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.transaction((manager) => this.hold(manager, request, who));
      } catch (error) {
        // The last guard spoke: some other way of writing took a unit between our reading and our writing. What is left is decided anew.
        if (brokenConstraint(error) !== NEVER_TWICE) throw error;
        if (attempt === ATTEMPTS) return new GroupRefused({ code: 'SLOT_TAKEN' });
      }
    }
  }

  private async hold(manager: EntityManager, request: GroupRequest, { accountId, from }: ForOrganisation): Promise<HeldGroup | GroupRefused> {
    const { organisationId, need, requestKey, sessions, partial } = request;
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`hold-group:${organisationId}:${requestKey}`]);
    const organisation = await this.reader.booksFor(accountId, organisationId, manager);
    if (organisation === null) return new GroupRefused({ code: 'ORGANISATION_UNKNOWN', field: 'organisationId' });
    if (!booksForGroups(organisation.standing)) return new GroupRefused({ code: 'ORGANISATION_UNVERIFIED', field: 'organisationId' });
    const title = readGroupTitle(request.title);
    if (!title.ok) return new GroupRefused(title.refusal);
    const requestHash = digest(request);
    const earlier = await this.reader.byRequest(manager, organisationId, requestKey);
    if (earlier !== null) return earlier.requestHash === requestHash ? { id: earlier.id, leftOut: [] } : new GroupRefused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });

    const offerIds = [...new Set(sessions.map(({ offerId }) => offerId))];
    // The places in the order of their ids, then the agreements in theirs: every writer takes them so, and none waits for who waits for it.
    const placeIds = await this.bookings.lockPlacesOfOffers(manager, offerIds);
    const now = this.clock.now();
    const terms = await this.reader.terms(manager, organisationId, placeIds, organisation.booker, { take: true, except: [], now });
    const read = await this.facts.read(manager, { wanted: OFFERS_WANTED, parameters: [offerIds], window: windowOf(sessions), now });
    const places = byOffer(read.map(groupPlaceOf));
    const wishes = sessions.map((hour) => ({ hour, at: places.get(hour.offerId) ?? null, need }));
    const results = planGroup(wishes, terms, now);
    const found: GroupSessionFound[] = [];
    const refused: RefusedSession[] = [];
    for (const [index, result] of results.entries()) {
      const wish = wishes[index];
      if (wish === undefined) continue;
      if (result.ok) found.push(result.value);
      else {
        const ways = wish.at === null || refused.length >= EXPLAINED ? [] : waysToFit(wish.hour, need, result.refusal.code, wish.at.facts, wish.at.site, now);
        refused.push({ index, bookingId: null, placeId: wish.at?.placeId ?? null, hour: wish.hour, refusal: result.refusal, ways });
      }
    }
    if (found.length === 0) return new GroupRefused({ code: 'NOTHING_FITS' }, refused);
    if (refused.length > 0 && partial === 'ALL_OR_NOTHING') return new GroupRefused({ code: 'SESSIONS_REFUSED' }, refused);

    await this.bookings.expireHolds(manager, now, placeIds);
    const group = { organisationId, organisationName: organisation.name, title: title.value, need, madeBy: accountId, requestKey, requestHash, heldUntil: plusMinutes(now, GROUP_HOLD_MINUTES) };
    const id = await this.store.insert(manager, group, found, now);
    await this.audit.record(manager, { act: 'GROUP_HELD', actorId: accountId, subject: { kind: 'GROUP', id }, detail: { organisation: organisationId, sessions: found.length }, from });
    return { id, leftOut: refused };
  }
}
