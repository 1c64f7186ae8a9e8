import { kioskSessionText } from '@escale/domain';
import { bytesOf, fromBase64Url, toBase64Url } from './bytes.ts';
import type { KioskClock } from './clock.ts';
import type { Kept } from './kept.ts';
import type { Identity, Session } from './kept-types.ts';
import { type KioskService, NoAnswer, type PairingRefusal } from './service.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
/** A session that ends sooner than this is renewed first: a request takes its time. */
const RENEW_BEFORE_MS = 60_000;

/** What this device signs; IEEE P1363, base64url. */
export const signed = async ({ privateKey }: CryptoKeyPair, text: string): Promise<string> =>
  toBase64Url(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytesOf(text))));

/** Who this kiosk is, and how it proves it. */
export class KioskIdentity {
  private identity: Identity | null = null;
  private session: Session | null = null;
  private opening: Promise<string> | null = null;

  constructor(
    private readonly kept: Kept,
    private readonly service: KioskService,
    private readonly clock: KioskClock,
  ) {}

  get known(): Identity | null {
    return this.identity;
  }

  async restore(): Promise<Identity | null> {
    const [identity, session] = await this.kept.read((database) => Promise.all([database.get('identity', 'kiosk'), database.get('meta', 'session')]));
    this.identity = identity ?? null;
    this.session = session !== undefined && 'session' in session ? session.session : null;
    return this.identity;
  }

  /** Becomes the kiosk whose code was typed. The keys are kept first: when the answer is lost, the same device asks again and is answered the same. */
  async pair(code: string): Promise<Identity | { readonly refusal: PairingRefusal }> {
    const keys = await this.newKeys();
    const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey)));
    const paired = await this.service.pair({ code, publicKey });
    if ('refusal' in paired) return paired;
    const { kioskId, name, place, presenceSecret } = paired;
    const identity: Identity = { kioskId, name, place, presenceSecret, keys };
    await this.kept.write(async (database) => {
      const transaction = database.transaction(['identity', 'meta'], 'readwrite');
      await Promise.all([transaction.objectStore('identity').put(identity, 'kiosk'), transaction.objectStore('meta').delete('newKeys'), transaction.done]);
    });
    this.identity = identity;
    return identity;
  }

  /** A token that still holds, and is not the one the service says is `over`. Whoever asks meanwhile gets the same. */
  async token(over?: string): Promise<string> {
    const { session } = this;
    if (session !== null && session.token !== over && session.expiresAt.getTime() - RENEW_BEFORE_MS > this.clock.now().at.getTime()) return session.token;
    this.opening ??= this.open().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async open(): Promise<string> {
    const { identity } = this;
    if (identity === null) throw new Error('A device that is no kiosk asks for a session.');
    const { kioskId, keys } = identity;
    const nonce = await this.service.challenge(kioskId);
    const signature = await signed(keys, kioskSessionText(nonce));
    const { token, expiresAt } = await this.clock.timed(async () => {
      const answer = await this.service.openSession({ kioskId, nonce, signature });
      if (typeof answer === 'string') throw new NoAnswer(`No session was opened: ${answer}.`);
      return answer;
    });
    const session: Session = { token, expiresAt };
    this.session = session;
    await this.kept.write(async (database) => {
      const transaction = database.transaction('meta', 'readwrite');
      await Promise.all([transaction.store.put({ session }, 'session'), transaction.store.put({ clock: this.clock.toKeep }, 'clock'), transaction.done]);
    });
    return token;
  }

  private async newKeys(): Promise<CryptoKeyPair> {
    const begun = await this.kept.read((database) => database.get('meta', 'newKeys'));
    if (begun !== undefined && 'newKeys' in begun) return begun.newKeys;
    const newKeys = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
    await this.kept.write((database) => database.put('meta', { newKeys }, 'newKeys'));
    return newKeys;
  }
}

/** Whether these digits are the team's: PBKDF2-HMAC-SHA-256 against what the snapshot carries. */
export const isPin = async (typed: string, { hash, salt, iterations }: { readonly hash: string; readonly salt: string; readonly iterations: number }): Promise<boolean> => {
  const key = await crypto.subtle.importKey('raw', bytesOf(typed), 'PBKDF2', false, ['deriveBits']);
  const expected = fromBase64Url(hash);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64Url(salt), iterations }, key, expected.length * 8);
  return toBase64Url(new Uint8Array(bits)) === toBase64Url(expected);
};
