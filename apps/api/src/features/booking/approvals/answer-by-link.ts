import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { hashOf } from '../../../platform/secret/secrets.ts';
import { Refused } from '../refused.type.ts';
import { AnswerRequest } from './answer-request.ts';
import type { LinkedRequest } from './linked-request.ts';
import type { AnswerByLinkInput } from './request-link.input.ts';
import { RequestLinkReader } from './request-link.reader.ts';

/**
 * Answers a request by the link one person of the team was sent, as that person: their role is asked again, and the journal bears their name.
 * The digest of the link is the key of its one answer: pressed again it does nothing more, and with another answer it is told that there is one.
 */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly links: RequestLinkReader,
    private readonly answers: AnswerRequest,
  ) {}

  async run({ bookingId, token, answer, reason }: AnswerByLinkInput, from: RequestContext): Promise<LinkedRequest | Refused> {
    const link = await this.links.find(bookingId, token);
    if (link === null) return new Refused({ code: 'REQUEST_LINK_UNKNOWN' });
    const request = { bookingId, expectedVersion: null, idempotencyKey: `request-link:${hashOf(token)}` };
    const result = await this.answers.run(request, { answer, reason: reason ?? null }, { accountId: link.accountId, from });
    if (result instanceof Refused) return inWordsOfTheLink(result);
    const answered = await this.links.find(bookingId, token);
    if (answered === null) throw new Error('The link that has just answered is gone.');
    return answered;
  }
}

/** The booking is there, for the link is: what is not found is no longer theirs. */
function inWordsOfTheLink(refused: Refused): Refused {
  if (refused.code === 'BOOKING_UNKNOWN') return new Refused({ code: 'REQUEST_NOT_YOURS' });
  return refused.code === 'IDEMPOTENCY_KEY_REUSED' ? new Refused({ code: 'REQUEST_ANSWERED' }) : refused;
}
