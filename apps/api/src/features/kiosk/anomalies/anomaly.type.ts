import { ANOMALY_CHOICES, ANOMALY_REFUSALS, type AnomalyChoice, type AnomalyCode, type AnomalyRefusalCode, type BookingStatus, displayName, KIOSK_FACT_TYPES, type KioskFactType, needsDecision, plusMinutes, possibleChoices, REOPEN_MINUTES, whyNotReopened } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BookingStatusEnum, enumOf } from '../../../platform/graphql/enums.ts';
import { PageInfoType } from '../../../platform/graphql/page-info.type.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { KioskAnomalyCodeEnum as AnomalyCodeEnum } from '../sync.type.ts';
import type { AnomalyRow } from './anomaly-row.ts';
import { factsOf, isOfSignature } from './resolve-anomaly.ts';

export const AnomalyChoiceEnum = enumOf('KioskAnomalyChoice', ANOMALY_CHOICES, 'What somebody of the team may choose about it.');
const AnomalyRefusalCodeEnum = enumOf('KioskAnomalyRefusalCode', ANOMALY_REFUSALS, 'Why nothing was decided.');
const FactTypeEnum = enumOf('KioskFactType', KIOSK_FACT_TYPES, 'What a kiosk saw.');

@ObjectType('KioskAnomalyEvent', { description: 'An event of a kiosk that is concerned.' })
export class AnomalyEventType {
  @Field(() => ID) id!: string;
  @Field(() => FactTypeEnum) type!: KioskFactType;
  @Field(() => DateTime, { description: 'When it counts.' }) at!: Date;
  @Field(() => DateTime, { description: 'When the kiosk told it to be.' }) toldAt!: Date;
  @Field(() => Boolean, { description: 'Whether the time is known.' }) sure!: boolean;
  @Field(() => Boolean, { description: 'Whether the team said that it did not happen.' }) setAside!: boolean;
  @Field(() => String) kioskName!: string;
  @Field(() => String, { nullable: true }) unitTag!: string | null;
  @Field(() => Boolean, { description: 'Whether it is the one that shows the contradiction.' }) shows!: boolean;
}

@ObjectType('KioskAnomalyBooking', { description: 'The booking that is concerned, where it is one of this place.' })
export class AnomalyBookingType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Given name and initial.' }) displayName!: string | null;
  @Field(() => BookingStatusEnum) status!: BookingStatus;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => DateTime, { nullable: true }) cancelledAt!: Date | null;
  @Field(() => Int) people!: number;
}

@ObjectType('KioskAnomalyDecision', { description: 'What somebody chose.' })
export class AnomalyDecisionType {
  @Field(() => AnomalyChoiceEnum) choice!: AnomalyChoice;
  @Field(() => DateTime) at!: Date;
  @Field(() => String, { nullable: true, description: 'Who chose; null once they were forgotten.' }) by!: string | null;
  @Field(() => Boolean) isMine!: boolean;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when you may think again; null where you may not.' }) reopenableUntil!: Date | null;
}

@ObjectType('KioskAnomaly', { description: 'What a kiosk saw and the plan, or another kiosk, contradicts.' })
export class AnomalyType {
  @Field(() => ID) id!: string;
  @Field(() => ID) placeId!: string;
  @Field(() => AnomalyCodeEnum) code!: AnomalyCode;
  @Field(() => Boolean, { description: 'Whether somebody has to say what becomes of it; else it is there to be known.' }) needsDecision!: boolean;
  @Field(() => DateTime) raisedAt!: Date;
  @Field(() => [AnomalyEventType], { description: 'What happened, oldest first; ten at most.' }) events!: readonly AnomalyEventType[];
  @Field(() => AnomalyBookingType, { nullable: true }) booking!: AnomalyBookingType | null;
  @Field(() => DateTime, { nullable: true, description: 'When the team noted the arrival itself.' }) notedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When who arrived left again, as far as is known.' }) departedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The tag of the unit that is concerned.' }) unitTag!: string | null;
  @Field(() => String, { nullable: true, description: 'Of several units in the same hands, the tag of the one handed out first.' }) firstUnitTag!: string | null;
  @Field(() => [AnomalyChoiceEnum], { description: 'What may be chosen now; empty once it is decided.' }) choices!: readonly AnomalyChoice[];
  @Field(() => AnomalyDecisionType, { nullable: true }) decision!: AnomalyDecisionType | null;

  static of(row: AnomalyRow, accountId: string, now: Date): AnomalyType {
    const { bookingId, status, startsAt, endsAt, people, choice, resolvedAt } = row;
    const isMine = row.resolvedBy === accountId;
    return Object.assign(new AnomalyType(), {
      id: row.id,
      placeId: row.placeId,
      code: row.code,
      needsDecision: needsDecision(row.code),
      raisedAt: row.raisedAt,
      events: row.events.map(({ at, toldAt, ...event }) => ({ ...event, at: new Date(at), toldAt: new Date(toldAt), shows: event.id === row.eventId })),
      booking: bookingId === null || status === null || startsAt === null || endsAt === null || people === null ? null : { id: bookingId, displayName: displayName(row), status, startsAt, endsAt, people, cancelledAt: row.cancelledAt },
      notedAt: row.notedAt,
      departedAt: row.departedAt,
      unitTag: row.unitTag,
      firstUnitTag: row.firstUnitTag,
      choices: possibleChoices(factsOf(row)),
      decision:
        choice === null || resolvedAt === null
          ? null
          : { choice, at: resolvedAt, by: row.resolvedByName, isMine, note: row.note, reopenableUntil: whyNotReopened({ choice, at: resolvedAt, isMine, ofSignature: isOfSignature(row) }, now) === null ? plusMinutes(resolvedAt, REOPEN_MINUTES) : null },
    });
  }
}

@ObjectType('KioskAnomalyEdge')
export class AnomalyEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => AnomalyType) node!: AnomalyType;
}

@ObjectType('KioskAnomalyConnection', { description: 'Those that need a decision first, the latest of each first.' })
export class AnomalyConnectionType {
  @Field(() => [AnomalyEdgeType]) edges!: readonly AnomalyEdgeType[];
  @Field(() => Int, { description: 'How many there are on all pages together; counted to a thousand.' }) total!: number;
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType('KioskMattersWaiting', { description: 'How much of what kiosks told waits for somebody at a place; each is counted to a hundred.' })
export class MattersWaitingType {
  @Field(() => ID) placeId!: string;
  @Field(() => Int) toDecide!: number;
  @Field(() => Int) toKnow!: number;
  @Field(() => Int, { description: 'What could not be read and nobody has seen.' }) unread!: number;
}

@ObjectType('KioskAnomalyRefused', { description: 'Why nothing was decided, and what a colleague chose, if one did.' })
export class AnomalyRefusedType {
  @Field(() => AnomalyRefusalCodeEnum) refusal!: AnomalyRefusalCode;
  @Field(() => String) field!: string;
  @Field(() => AnomalyType, { nullable: true, description: 'As it stands now.' }) current!: AnomalyType | null;
}

export const AnomalyResult = createUnionType({ name: 'KioskAnomalyResult', types: () => [AnomalyType, AnomalyRefusedType] as const, resolveType: (value: object) => ('refusal' in value ? AnomalyRefusedType : AnomalyType) });
