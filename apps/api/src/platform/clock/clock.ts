import { Injectable } from '@nestjs/common';

/** The only place where the server reads the time; tests put a `FixedClock` in its stead. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
