// A browser as kiosks run in: jsdom with what it lacks of one, from Node.
import { webcrypto } from 'node:crypto';
import { TestEnvironment } from 'jest-environment-jsdom';

const LACKING = { structuredClone, TextEncoder, TextDecoder, setImmediate, clearImmediate, CryptoKey: webcrypto.CryptoKey };

export default class TabletEnvironment extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    Object.assign(this.global, LACKING);
    Object.defineProperty(this.global, 'crypto', { configurable: true, value: webcrypto });
  }
}
