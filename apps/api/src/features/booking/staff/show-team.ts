import { addDays, dayInterval, localDay, timeZone, unsupervisedStretches } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { placeFor } from '../availability/place-facts.reader.ts';
import { DeskBookingType } from '../desk/desk-booking.type.ts';
import { PlanningReader } from '../desk/planning.reader.ts';
import { ShiftFactsReader, type ShiftPlace } from './shift-facts.reader.ts';
import { ShiftReader } from './shift.reader.ts';
import { PlannedShiftType, type TeamWeekType, type UncoveredStretchType } from './staff.type.ts';

const WEEK = 7;
/** Bookings to solve that are told at once: who has more begins with the nearest. */
const ALONE_MOST = 100;

/** A week of the team of a place: for who plans all of it, for the others themselves. */
@Injectable()
export class ShowTeam {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ShiftReader,
    private readonly facts: ShiftFactsReader,
    private readonly planning: PlanningReader,
  ) {}

  async run(accountId: string, placeId: string, from: string): Promise<TeamWeekType | null> {
    const place = await this.reader.ownPlace(accountId, placeId);
    if (place === null) return null;
    const now = this.clock.now();
    const zone = timeZone(place.timeZone);
    const window = { start: dayInterval(localDay(from), zone).start, end: dayInterval(addDays(localDay(from), WEEK - 1), zone).end };
    const { manager } = this.database.source;
    const all = await this.reader.shifts(manager, placeId, window);
    const shifts = place.plans ? all : all.filter((shift) => shift.accountId === accountId);
    const team = await this.reader.team(manager, placeId);
    const left = shifts.map((shift) => shift.accountId).filter((id) => team.every((member) => member.accountId !== id));
    const people = [...team.filter((member) => place.plans || member.accountId === accountId), ...(left.length === 0 ? [] : await this.reader.named(manager, left))];
    const shown = { placeId, timeZone: place.timeZone, from, meId: accountId, plans: place.plans, people, offers: await this.facts.offers(placeId), shifts: shifts.map((shift) => PlannedShiftType.of(shift)) };
    if (!place.plans) return { ...shown, uncovered: [], alone: [] };
    const uncovered = now >= window.end ? [] : uncoveredOf(await this.facts.of(manager, placeId, window, now), { start: now > window.start ? now : window.start, end: window.end });
    const alone = await this.planning.bookings(accountId, await this.reader.alone(placeId, now, ALONE_MOST));
    return { ...shown, uncovered, alone: alone.map((row) => DeskBookingType.of(row, now)).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) };
  }
}

/** What is uncovered at the same hours is told together. */
function uncoveredOf({ whole }: ShiftPlace, window: { readonly start: Date; readonly end: Date }): readonly UncoveredStretchType[] {
  const found = new Map<string, UncoveredStretchType>();
  for (const offer of whole.offers.filter(({ paused }) => !paused)) {
    // Less than the shortest session is no session lost.
    const shortest = Math.min(...offer.durationsMinutes) * 60_000;
    for (const { start, end } of unsupervisedStretches(offer, placeFor(whole, offer), window)) {
      if (end.getTime() - start.getTime() < shortest) continue;
      const key = `${start.getTime()}-${end.getTime()}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { startsAt: start, endsAt: end, offerIds: [offer.id] });
      else known.offerIds.push(offer.id);
    }
  }
  return [...found.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime());
}
