import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { AttendanceReader } from '../attendance/attendance.reader.ts';
import { AttendanceRefused } from '../attendance/attendance-refused.ts';
import { AttendanceRefusedType, GroupAttendanceType, NoteAttendanceResult } from '../attendance/attendance.type.ts';
import { attendanceShown } from '../attendance/show-attendance.ts';
import { ConfirmSignature } from './confirm-signature.ts';
import { SignPresence } from './sign-presence.ts';
import { ConfirmSignatureInput, SignPresenceInput } from './signing.input.ts';
import { SigningLink } from './signing-link.ts';
import { SigningReader } from './signing.reader.ts';
import { SigningRefused } from './signing-refused.ts';
import { PresenceToSignType, SigningRefusedType, SignPresenceResult } from './signing.type.ts';

/** Longer than any link we made. */
const TOKEN_MOST = 200;

/** Signing presence by phone, and vouching for what was signed. */
@Resolver()
export class SigningResolver {
  constructor(
    private readonly clock: Clock,
    private readonly links: SigningLink,
    private readonly reader: SigningReader,
    private readonly signing: SignPresence,
    private readonly confirming: ConfirmSignature,
    private readonly attendance: AttendanceReader,
  ) {}

  @Query(() => PresenceToSignType, { nullable: true, description: 'The half-days a learner of a group signs, and what they signed, for whoever holds their link. Null for others.' })
  @Access('link-bearer')
  @Limited('PROOF')
  async presenceToSign(@Args('token', { type: () => String }) token: string): Promise<PresenceToSignType | null> {
    const bearer = token.length > TOKEN_MOST ? null : this.links.bearer(token);
    const toSign = bearer && (await this.reader.toSign(bearer.groupBookingId, bearer.learnerId));
    return toSign && PresenceToSignType.of(toSign, this.clock.now());
  }

  @Mutation(() => SignPresenceResult, { description: 'Signs a half-day: the link says who, the code a kiosk shows says where and when. Each code is good for a minute or so, for everybody before that kiosk.' })
  @Access('link-bearer')
  @Limited('PROOF')
  async signPresence(@Args('input') { idempotencyKey, strokes, again, ...input }: SignPresenceInput): Promise<PresenceToSignType | SigningRefusedType> {
    const answer = await this.signing.run({ ...input, strokes: strokes ?? [], again: again ?? false, requestKey: idempotencyKey });
    return answer instanceof SigningRefused ? SigningRefusedType.of(answer) : PresenceToSignType.of(answer, this.clock.now());
  }

  @Mutation(() => NoteAttendanceResult, { description: 'Vouches for an entry: for its time, where that was not sure, or for who signed without drawing. Whoever may note the session may.' })
  @Access('signed-in')
  async confirmSignature(@Args('input') input: ConfirmSignatureInput, @Context() from: RequestContext): Promise<GroupAttendanceType | AttendanceRefusedType> {
    const { accountId } = await ownPrincipal(from);
    const answer = await this.confirming.run(input, { accountId, from });
    if (answer instanceof AttendanceRefused) return AttendanceRefusedType.of(answer);
    const row = await this.attendance.one(accountId, answer);
    if (row === null) throw new Error('A group of which an entry was just confirmed is gone.');
    return GroupAttendanceType.of(attendanceShown(row, this.clock.now()));
  }
}
