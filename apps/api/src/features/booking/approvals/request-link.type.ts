import { REQUEST_STANDINGS, requestStanding, type RequestStanding } from '@escale/domain';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { BookingRefusedType } from '../booking.type.ts';
import { Refused } from '../refused.type.ts';
import type { LinkedRequest } from './linked-request.ts';

export const RequestStandingEnum = enumOf('RequestStanding', REQUEST_STANDINGS, 'Where a request stands for who is asked to answer it.');

@ObjectType('AskedSession', { description: 'What a request is for, and who asks.' })
export class AskedSessionType {
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => Int) people!: number;
  @Field(() => String, { nullable: true, description: 'Null once the person has been forgotten.' }) givenName!: string | null;
  @Field(() => String, { nullable: true }) familyName!: string | null;
  @Field(() => Boolean, { description: 'Whether the person left an address: without one the team tells them itself.' }) reachable!: boolean;
  @Field(() => Boolean, { nullable: true }) minor!: boolean | null;
  @Field(() => String) offerTitleFr!: string;
  @Field(() => String) offerTitleEn!: string;
  @Field(() => String, { nullable: true }) moduleTitleFr!: string | null;
  @Field(() => String, { nullable: true }) moduleTitleEn!: string | null;
}

@ObjectType('RequestToAnswer', { description: 'A request, for whoever holds the link one person of the team was sent about it.' })
export class RequestToAnswerType {
  @Field(() => String, { nullable: true, description: 'First name of whom the link was sent to.' }) forName!: string | null;
  @Field(() => String) placeName!: string;
  @Field(() => String, { description: 'IANA time zone of the place.' }) timeZone!: string;
  @Field(() => RequestStandingEnum, { nullable: true, description: 'Null once the person is no longer of the team: then nothing of the request is told.' }) standing!: RequestStanding | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it can be answered, or could be.' }) dueAt!: Date | null;
  @Field(() => AskedSessionType, { nullable: true }) session!: AskedSessionType | null;
  @Field(() => DateTime, { nullable: true }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Who of the team answered; null where their name is not known.' }) answeredBy!: string | null;
  @Field(() => Boolean, { description: 'Whether the owner of the link gave the answer.' }) answeredByMe!: boolean;
  @Field(() => String, { nullable: true, description: 'The team’s words with a no.' }) reason!: string | null;

  static of(linked: LinkedRequest, now: Date): RequestToAnswerType {
    const { forName, placeName, timeZone, theirs, holdExpiresAt, answeredAt, answeredBy, byOwner, reason } = linked;
    const standing = theirs ? requestStanding(linked, now) : null;
    const answered = standing === 'ACCEPTED' || standing === 'REFUSED';
    return Object.assign(new RequestToAnswerType(), {
      forName, placeName, timeZone, standing, dueAt: theirs ? holdExpiresAt : null, session: theirs ? linked : null,
      answeredAt: answered ? answeredAt : null, answeredBy: answered ? answeredBy : null, answeredByMe: answered && byOwner, reason: answered ? reason : null,
    });
  }
}

export const AnswerByLinkResult = createUnionType({
  name: 'AnswerByLinkResult',
  types: () => [RequestToAnswerType, BookingRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof Refused ? BookingRefusedType : RequestToAnswerType),
});
