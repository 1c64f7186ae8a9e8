import { HttpException, HttpStatus } from '@nestjs/common';

/** Something is asked for more often than it may be; `retryAfter` is in seconds. */
export class TooManyRequests extends HttpException {
  constructor(readonly retryAfter: number) {
    super({ statusCode: HttpStatus.TOO_MANY_REQUESTS, code: 'TOO_MANY_REQUESTS', message: `This is asked for more often than it may be. Try again in ${retryAfter} s.`, retryAfter }, HttpStatus.TOO_MANY_REQUESTS);
  }
}
