import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { OutwardRefused } from './outward-refused.ts';
import { isPublicAddress } from './public-address.ts';
import { Resolver } from './resolver.ts';

export interface OutwardCall {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | null;
  readonly signal?: AbortSignal | undefined;
}

export interface OutwardLimits {
  /** From the name service to the last byte. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

const USUAL: OutwardLimits = { timeoutMs: 5_000, maxBytes: 256 * 1024 };

/**
 * The only door through which the API calls other machines (server-side request forgery: OWASP SSRF cheat sheet). HTTPS, no redirect, a
 * bounded answer in a bounded time, and never an address of the network around us, unless the operator allowed that very origin.
 */
@Injectable()
export class Outward {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'outwardAllow'>,
    private readonly resolver: Resolver,
  ) {}

  /** Throws `OutwardRefused`; any answer but a redirect is given as it came. */
  async fetch(address: string, call: OutwardCall = {}, limits: OutwardLimits = USUAL): Promise<Response> {
    const url = new URL(address);
    const allowed = this.config.outwardAllow.includes(url.origin);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // An address written as one is never looked up: it is judged here.
    const forbidden = (url.protocol !== 'https:' && !allowed) || url.username !== '' || url.password !== '' || (ipaddr.isValid(host) && !allowed && !isPublicAddress(host));
    if (forbidden) throw new OutwardRefused('ADDRESS_FORBIDDEN', url.host);
    const late = AbortSignal.timeout(limits.timeoutMs);
    const signal = call.signal === undefined ? late : AbortSignal.any([late, call.signal]);
    const body = call.body == null ? null : call.body.toString();
    const options: RequestOptions = {
      method: call.method ?? 'GET',
      headers: { ...call.headers, ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
      // A connection of its own: one kept from before would skip the look-up, and with it the judgement.
      agent: false,
      lookup: this.judgedLookup(url.host, allowed),
      signal,
    };
    try {
      const response = await this.send(url, options, body);
      return await this.answer(response, url.host, limits.maxBytes);
    } catch (error) {
      if (error instanceof OutwardRefused) throw error;
      throw new OutwardRefused(signal.aborted ? 'TOO_SLOW' : 'UNREACHABLE', url.host, error);
    }
  }

  /** The socket connects to what was judged and to nothing else, so that a name whose answer changes in between (DNS rebinding) gains nothing. */
  private judgedLookup(name: string, allowed: boolean): LookupFunction {
    return (host, { all }, callback) => {
      this.resolver.resolve(host).then(
        (found) => {
          const [first] = found;
          // One address that is not public condemns the name: whoever mixes them hopes we take the other.
          if (first === undefined || (!allowed && !found.every(({ address }) => isPublicAddress(address)))) return callback(new OutwardRefused('ADDRESS_FORBIDDEN', name), '', 0);
          if (all === true) callback(null, [...found]);
          else callback(null, first.address, first.family);
        },
        (error: unknown) => callback(error instanceof Error ? error : new Error('The name service failed.', { cause: error }), '', 0),
      );
    };
  }

  private send(url: URL, options: RequestOptions, body: string | null): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? https : http).request(url, options, resolve);
      request.once('error', reject);
      request.end(body ?? undefined);
    });
  }

  private async answer(response: IncomingMessage, host: string, maxBytes: number): Promise<Response> {
    const status = response.statusCode ?? 0;
    if (status < 200 || (status >= 300 && status < 400)) {
      response.destroy();
      throw new OutwardRefused('REDIRECTED', host);
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) {
        response.destroy();
        throw new OutwardRefused('TOO_LARGE', host);
      }
      chunks.push(chunk);
    }
    const headers = new Headers();
    for (const [name, value] of Object.entries(response.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    return new Response(size === 0 ? null : Buffer.concat(chunks), { status, headers });
  }
}
