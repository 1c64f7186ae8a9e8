import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { KioskShutOut } from '../access/kiosk-shut-out.ts';
import { TooManyRequests } from '../limits/too-many-requests.ts';
import { createLog } from '../log/log.ts';
import { reasonOf } from '../log/reason-of.ts';

const log = createLog(process.env['LOG_LEVEL'] ?? 'info');
const OURS = new Set(['INTERNAL_SERVER_ERROR']);

/** What a caller may know of a failure: the reason when it is theirs to mend, a reference to the log when it is ours. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  const original = unwrapResolverError(error);
  if (original instanceof TooManyRequests) return { ...formatted, message: original.message, extensions: { code: 'TOO_MANY_REQUESTS', retryAfter: original.retryAfter, http: { status: original.getStatus() } } };
  if (original instanceof KioskShutOut) return { ...formatted, message: original.message, extensions: { code: original.code } };
  if (original instanceof HttpException || (typeof code === 'string' && !OURS.has(code))) {
    const { stacktrace: _, originalError: __, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, message: original instanceof HttpException ? sentences(original) : formatted.message, extensions };
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, path: formatted.path, reason: reasonOf(original) }, 'A request failed');
  return {
    message: `Something went wrong on our side; nothing was changed. Please try again; if it lasts, give us the reference ${reference}.`,
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

/** Input checks answer a list, one sentence for each field to mend. */
function sentences(exception: HttpException): string {
  const answer = exception.getResponse();
  const message = typeof answer === 'object' && 'message' in answer ? answer.message : exception.message;
  return Array.isArray(message) ? message.join(' ') : String(message);
}
