import { readShortCode } from '@escale/domain';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownKiosk, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { identifier } from '../../../platform/graphql/bad-input.ts';
import { callerOf } from '../../../platform/limits/caller.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { SecurityLog } from '../../../platform/security-log/security-log.ts';
import { KioskPairingResult, type KioskPairedType, KioskSelfType, KioskSessionResult, type KioskSessionRefusedType, type KioskSessionType } from './device.type.ts';
import { OpenKioskSessionInput, PairKioskInput } from './kiosks.input.ts';
import { OpenKioskSession } from './open-kiosk-session.ts';
import { PairingRefused, PairKiosk } from './pair-kiosk.ts';
import { ShowDevice } from './show-device.ts';
import { SlowGuessing } from './slow-guessing.ts';

/** What only somebody who guesses meets often. */
const GUESSED = new Set(['CODE_OVER', 'CODE_UNKNOWN', 'CODE_USED']);

/** What devices ask that are, or become, kiosks. */
@Resolver()
export class KioskDeviceResolver {
  constructor(
    private readonly pairing: PairKiosk,
    private readonly sessions: OpenKioskSession,
    private readonly devices: ShowDevice,
    private readonly guessing: SlowGuessing,
    private readonly security: SecurityLog,
  ) {}

  @Mutation(() => KioskPairingResult, { description: 'Binds a kiosk to the key of this device, by the code its team was shown. The same device may ask again while the code is valid, and gets the same answer.' })
  @Access('public')
  @Limited('PROOF')
  async pairKiosk(@Args('input') input: PairKioskInput, @Context() from: RequestContext): Promise<KioskPairedType | PairingRefused> {
    const who = callerOf(from.req);
    if (await this.guessing.isSpent(who)) return new PairingRefused('TOO_MANY_ATTEMPTS', 'code');
    const result = await this.pairing.run(input, from);
    if (!(result instanceof PairingRefused)) return { ...result, place: this.devices.place(result.place) };
    // A slip of the finger shows by the check character, and is nobody's code.
    if (GUESSED.has(result.code) && readShortCode(input.code) !== null) {
      await this.guessing.count(who);
      this.security.tell('PROOF_REFUSED', { operation: 'pairKiosk', reason: result.code });
    }
    return result;
  }

  @Query(() => String, { description: 'What a kiosk has to sign within a minute to open a session.' })
  @Access('public')
  kioskChallenge(@Args('kioskId', { type: () => ID }) kioskId: string): string {
    return this.sessions.challenge(identifier('kioskId', kioskId));
  }

  @Mutation(() => KioskSessionResult, { description: 'Opens a session of an hour to the device that signs a challenge with the key its kiosk is bound to.' })
  @Access('public')
  @Limited('PROOF')
  async openKioskSession(@Args('input') { kioskId, nonce, signature }: OpenKioskSessionInput): Promise<KioskSessionType | KioskSessionRefusedType> {
    const opened = await this.sessions.run(identifier('kioskId', kioskId), nonce, signature);
    if (typeof opened !== 'string') return opened;
    if (opened !== 'CHALLENGE_OVER') this.security.tell('PROOF_REFUSED', { operation: 'openKioskSession', reason: opened });
    return { code: opened };
  }

  @Query(() => KioskSelfType, { description: 'This kiosk, its place and the hour, for a paired device.' })
  @Access('kiosk')
  async kioskSelf(@Context() context: RequestContext): Promise<KioskSelfType> {
    const { kioskId, placeId } = await ownKiosk(context);
    return this.devices.self(kioskId, placeId);
  }
}
