import { HttpException, HttpStatus } from '@nestjs/common';

const REMEDIES = {
  KIOSK_REVOKED: 'This kiosk was revoked by its place. Show what it has not sent to the team, then forget everything.',
  KIOSK_SESSION_OVER: 'The session of this kiosk is over. Ask for a challenge, sign it with the key of the device and open another.',
} as const;

/** A kiosk comes with a token that opens nothing: what it has to do next depends on why, so each reason has a code of its own. */
export class KioskShutOut extends HttpException {
  constructor(readonly code: keyof typeof REMEDIES) {
    super({ statusCode: HttpStatus.UNAUTHORIZED, code, message: REMEDIES[code] }, HttpStatus.UNAUTHORIZED);
  }
}
