import type { BookingRefusalCode, GrantRefusalCode, KeyRefusalCode, SignInRefusalCode } from '@escale/domain';
import { type CallHandler, type ExecutionContext, HttpException, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { ACCESS, type AccessRule, needsOf } from '../access/access.ts';
import { operationOf } from './operation-of.ts';
import { SecurityLog } from './security-log.ts';

type Code = BookingRefusalCode | GrantRefusalCode | KeyRefusalCode | SignInRefusalCode;

/** Answers that say: this is not yours. What is out of reach is not found, hence the unknown ones. */
const NOT_YOURS: ReadonlySet<string> = new Set<Code>(['BOOKING_UNKNOWN', 'GRANT_UNKNOWN', 'KEY_UNKNOWN', 'NOT_YOURS_TO_GIVE', 'NOT_YOURS_TO_TAKE', 'OUTSIDE_YOUR_SCOPE', 'PERSON_UNKNOWN', 'PROVE_AGAIN', 'REQUEST_NOT_YOURS', 'SECOND_PERSON_NEEDED', 'SERIES_UNKNOWN', 'SESSION_UNKNOWN', 'STAFF_ONLY']);

/** Answers that say: what you hold proves nothing here; it was made up, is another's, was used before, or belongs elsewhere. */
const NOT_PROVED: ReadonlySet<string> = new Set<Code>([
  'CHALLENGE_UNKNOWN', 'CODE_UNKNOWN', 'GUARDIAN_LINK_EXPIRED', 'GUARDIAN_LINK_UNKNOWN', 'INVITATION_EXPIRED', 'INVITATION_UNKNOWN', 'INVITATION_USED', 'KEY_NOT_PROVED', 'OTHER_ADDRESS', 'PASSWORD_WRONG', 'REQUEST_LINK_UNKNOWN', 'WRONG_PLACE',
]);

/** Rules that are met by a secret instead of a session: nothing found means that the secret is not right. */
const BEARERS: ReadonlySet<AccessRule | undefined> = new Set<AccessRule>(['booking-holder', 'link-bearer']);

const REFUSALS: ReadonlySet<number> = new Set([401, 403, 404]);

/** Looks at what each operation answers and tells the log when it was a refusal of access or of a proof: one place for them all, so that a use case cannot forget it. */
@Injectable()
export class TellRefusals implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly security: SecurityLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    // Signing in is told where it is decided, by account and method. Reading what is public refuses nothing.
    if (rule === undefined || rule === 'public' || rule === 'demo') return next.handle();
    const refused = (reason: string): void => this.refused(context, rule, reason);
    return next.handle().pipe(
      tap({
        next: (answer: unknown) => {
          const reason = reasonIn(answer, rule) ?? this.statusOf(context);
          if (reason !== null) refused(reason);
        },
        error: (error: unknown) => {
          if (error instanceof HttpException && REFUSALS.has(error.getStatus())) refused(`HTTP_${error.getStatus()}`);
        },
      }),
    );
  }

  private refused(context: ExecutionContext, rule: AccessRule, reason: string): void {
    const operation = operationOf(context);
    if (NOT_PROVED.has(reason) || BEARERS.has(rule)) this.security.tell('PROOF_REFUSED', { operation, reason });
    else this.security.tell('ACCESS_REFUSED', { operation, needs: needsOf(rule), reason });
  }

  /** Routes that write their answer themselves say it by its status. */
  private statusOf(context: ExecutionContext): string | null {
    if (context.getType<'http' | 'graphql'>() !== 'http') return null;
    const { statusCode } = context.switchToHttp().getResponse<Response>();
    return REFUSALS.has(statusCode) ? `HTTP_${statusCode}` : null;
  }
}

/** Why something was refused, where it was because it is not theirs or not proved. */
function reasonIn(answer: unknown, rule: AccessRule): string | null {
  if (answer === null) return BEARERS.has(rule) ? 'NOT_FOUND' : null;
  const code = typeof answer === 'object' && 'code' in answer ? (answer as { readonly code: unknown }).code : null;
  return typeof code === 'string' && (NOT_YOURS.has(code) || NOT_PROVED.has(code)) ? code : null;
}
