import { booksForGroups, type GroupScope, type GroupSessionFound, type GroupUnits, idOf, minutesLong, needAfterChange, NO_ORGANISATION_LIMITS, type OrganisationLimits, planGroup, sessionsMeant, shiftBetween, shifted, waysToFit } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { NEVER_TWICE } from '../allocation.entity.ts';
import { PlaceFactsReader } from '../availability/place-facts.reader.ts';
import { BookingStore } from '../booking.store.ts';
import { byOffer, groupPlaceOf, OFFERS_WANTED, windowOf } from './group-facts.ts';
import { GroupRefused, type RefusedSession } from './group-refused.ts';
import { GroupsReader } from './groups.reader.ts';
import { GroupsStore } from './groups.store.ts';
import type { ForOrganisation } from './hold-group.ts';
import { TakeGroup } from './take-group.ts';
import type { TakenSession } from './taken-group.ts';

export interface ChangeGroupRequest {
  readonly groupBookingId: string;
  readonly expectedVersion: number;
  readonly scope: GroupScope;
  readonly sessionId: string | null;
  /** Of the session named; the others go by as many days and minutes of the clock. */
  readonly startsAt: Date | null;
  readonly durationMinutes: number | null;
  /** Another offer, for one session. */
  readonly offerId: string | null;
  readonly people: number | null;
  readonly units: readonly GroupUnits[] | null;
}

/** Gives sessions of a group other hours, people or units, all of those meant or none. */
@Injectable()
export class ChangeGroup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlaceFactsReader,
    private readonly bookings: BookingStore,
    private readonly taking: TakeGroup,
    private readonly reader: GroupsReader,
    private readonly store: GroupsStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async run(request: ChangeGroupRequest, who: ForOrganisation): Promise<string | GroupRefused> {
    try {
      return await this.database.transaction((manager) => this.change(manager, request, who));
    } catch (error) {
      // The last guard spoke: some other way of writing took a unit between our reading and our writing.
      if (brokenConstraint(error) === NEVER_TWICE) return new GroupRefused({ code: 'SLOT_TAKEN' });
      throw error;
    }
  }

  private async change(manager: EntityManager, request: ChangeGroupRequest, { accountId, from }: ForOrganisation): Promise<string | GroupRefused> {
    const { groupBookingId, scope, sessionId, people, units } = request;
    const group = await this.taking.run(manager, accountId, groupBookingId, request.offerId);
    if (group instanceof GroupRefused) return group;
    if (group.version !== request.expectedVersion) return new GroupRefused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
    if (!booksForGroups(group.standing)) return new GroupRefused({ code: 'ORGANISATION_UNVERIFIED' });
    const now = this.clock.now();
    const meant = sessionsMeant(group.sessions, scope, sessionId, now);
    if (!meant.ok) return new GroupRefused(meant.refusal);
    if (meant.value.length === 0) return new GroupRefused({ code: 'NOTHING_TO_CHANGE', field: 'sessionId' });
    // A yes was said to one hour and so many people; another one is another request.
    if (meant.value.some(({ approvalState }) => approvalState === 'ASKED')) return new GroupRefused({ code: 'APPROVAL_PENDING' });
    if (group.confirmedAt !== null && meant.value.some(({ approval }) => approval !== null)) return new GroupRefused({ code: 'APPROVAL_NEEDED' });

    const hours = hoursOf(request, meant.value);
    const except = meant.value.map(({ id }) => id);
    const standing = await this.reader.terms(manager, group.organisationId, group.placeIds, group.booker, { take: true, except, now });
    const terms = { ...standing, limits: limitsOfChange(standing.limits, meant.value, hours) };
    const read = await this.facts.read(manager, { wanted: OFFERS_WANTED, parameters: [[...new Set(hours.map(({ offerId }) => offerId))]], window: windowOf(hours), now, except });
    const places = byOffer(read.map(groupPlaceOf));
    const wishes = meant.value.map((session, index) => {
      const hour = hours[index];
      if (hour === undefined) throw new Error('Each session has its hour.');
      const at = places.get(hour.offerId) ?? null;
      const offer = at?.facts.offers.find((one) => one.offer.id === hour.offerId)?.offer ?? null;
      return { session, hour, at, need: needAfterChange({ people: session.people, moduleId: session.moduleId, needs: session.groupNeeds }, { people, units }, offer), offer };
    });
    // A session that begins to wait for a yes would no longer be the group's.
    if (group.confirmedAt !== null && wishes.some(({ offer }) => offer !== null && offer.approval !== null)) return new GroupRefused({ code: 'APPROVAL_NEEDED', field: 'offerId' });
    const changed: { before: TakenSession; session: GroupSessionFound; people: number }[] = [];
    const refused: RefusedSession[] = [];
    for (const [index, result] of planGroup(wishes, terms, now).entries()) {
      const wish = wishes[index];
      if (wish === undefined) continue;
      const { session, hour, at, need } = wish;
      if (result.ok) changed.push({ before: session, session: result.value, people: need.people });
      else refused.push({ index, bookingId: session.id, placeId: at?.placeId ?? null, hour, refusal: result.refusal, ways: at === null ? [] : waysToFit(hour, need, result.refusal.code, at.facts, at.site, now) });
    }
    if (refused.length > 0) return new GroupRefused({ code: 'SESSIONS_REFUSED' }, refused);
    await this.bookings.expireHolds(manager, now, group.placeIds);
    await this.store.change(manager, groupBookingId, changed);
    if (scope !== 'ONE') await this.store.resize(manager, groupBookingId, { ...(people === null ? {} : { people }), ...(units === null ? {} : { units }) });
    if (group.confirmedAt !== null) await this.outbox.add(manager, 'send-group-mail', { groupBookingId, kind: 'CHANGED' }, now);
    await this.audit.record(manager, { act: 'GROUP_CHANGED', actorId: accountId, subject: { kind: 'GROUP', id: groupBookingId }, detail: { organisation: group.organisationId, scope, sessions: changed.length }, from });
    return groupBookingId;
  }
}

/** A change adds no session; and one that keeps its hours and place stays as fair as it was, whatever the network decided since. */
function limitsOfChange({ organisationPlacesMost }: OrganisationLimits, sessions: readonly TakenSession[], hours: ReturnType<typeof hoursOf>): OrganisationLimits {
  const moves = sessions.some((session, index) => hours[index]?.startsAt.getTime() !== session.startsAt.getTime() || hours[index]?.durationMinutes !== minutesLong(session) || hours[index]?.offerId !== session.offerId);
  return { ...NO_ORGANISATION_LIMITS, organisationPlacesMost: moves ? organisationPlacesMost : null };
}

/** When each session is to be: the one that was named where it was put, the others by as much. */
function hoursOf({ sessionId, startsAt, durationMinutes, offerId, scope }: ChangeGroupRequest, sessions: readonly TakenSession[]) {
  const pivot = sessions.find(({ id }) => id === sessionId) ?? sessions[0];
  const shift = pivot === undefined || startsAt === null ? null : shiftBetween(pivot.startsAt, startsAt, pivot.zone);
  return sessions.map((session) => ({
    offerId: scope === 'ONE' && offerId !== null ? idOf<'Offer'>(offerId) : session.offerId,
    startsAt: shift === null ? session.startsAt : session === pivot && startsAt !== null ? startsAt : shifted(session.startsAt, shift, session.zone),
    durationMinutes: durationMinutes ?? minutesLong(session),
  }));
}
