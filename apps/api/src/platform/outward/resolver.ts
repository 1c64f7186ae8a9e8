import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** Asks the name service, as the system does. */
@Injectable()
export class Resolver {
  async resolve(host: string): Promise<readonly LookupAddress[]> {
    return lookup(host, { all: true, verbatim: true });
  }
}
