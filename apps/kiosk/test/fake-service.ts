import { type KioskSnapshot, readEvent } from '@escale/domain';
import { type KioskService, NoAnswer, type PairingRefusal, Revoked, SessionOver, type SentEvent, type SyncAnswer, type SyncRequest } from '../src/offline/service.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));

/** A service by name alone: keeps what it is sent in memory, checks each signature as the real one does, and goes away when told to. */
export class FakeService implements KioskService {
  readonly received = new Map<string, SentEvent>();
  readonly requests: SyncRequest[] = [];
  /** Nobody answers. */
  down = false;
  /** How many answers to events get lost on their way back. */
  answersLost = 0;
  isRevoked = false;
  sessions = 0;
  refusal: PairingRefusal | null = null;
  rejects: (event: SentEvent) => boolean = () => false;
  anomalies: SyncAnswer['results'][number]['anomalies'] = [];
  private publicKey: CryptoKey | null = null;

  constructor(
    public snapshotNow: KioskSnapshot,
    readonly now: () => Date,
  ) {}

  readonly pair: KioskService['pair'] = async ({ publicKey }) => {
    this.reach();
    if (this.refusal !== null) return { refusal: this.refusal };
    this.publicKey = await crypto.subtle.importKey('spki', bytes(publicKey), { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
    return { kioskId: KIOSK, name: 'Entrée', place: this.snapshotNow.place, presenceSecret: 'AAAA' };
  };

  readonly challenge: KioskService['challenge'] = async () => {
    this.reach();
    return 'a-challenge';
  };

  readonly openSession: KioskService['openSession'] = async ({ nonce, signature }) => {
    this.reach();
    if (!(await this.signed(`escale-kiosk-session\0${nonce}`, signature))) return 'SIGNATURE_WRONG';
    this.sessions += 1;
    return { token: `token-${this.sessions}`, expiresAt: new Date(this.now().getTime() + 3_600_000), serverTime: this.now() };
  };

  readonly self: KioskService['self'] = async (token) => {
    this.reach(token);
    return { serverTime: this.now() };
  };

  readonly snapshot: KioskService['snapshot'] = async (token, mark) => {
    this.reach(token);
    const { takenAt, upTo } = this.snapshotNow;
    return mark === this.snapshotNow.mark ? { same: true, takenAt, upTo } : { same: false, snapshot: this.snapshotNow };
  };

  readonly sync: KioskService['sync'] = async (token, request) => {
    this.reach(token);
    this.requests.push(request);
    // One after the other, as the service does: several signatures verified at once are ready in any order.
    const results: SyncAnswer['results'][number][] = [];
    for (const event of request.events) results.push(await this.take(event));
    if (this.answersLost > 0) {
      this.answersLost -= 1;
      throw new NoAnswer('The answer was lost.');
    }
    return { results, serverTime: this.now() };
  };

  private async take(event: SentEvent): Promise<SyncAnswer['results'][number]> {
    const { eventId } = event;
    if (this.received.has(eventId)) return { eventId, outcome: 'DUPLICATE', anomalies: [], fault: null };
    if (this.rejects(event) || !readEvent(event.text).ok || !(await this.signed(event.text, event.signature))) return { eventId, outcome: 'REJECTED', anomalies: [], fault: 'FIELD_WRONG' };
    this.received.set(eventId, event);
    return { eventId, outcome: this.anomalies.length > 0 ? 'ACCEPTED_WITH_ANOMALY' : 'ACCEPTED', anomalies: this.anomalies, fault: null };
  }

  private reach(token?: string): void {
    if (this.down) throw new NoAnswer('Nobody answers.');
    if (this.isRevoked) throw new Revoked('Revoked.');
    if (token !== undefined && token !== `token-${this.sessions}`) throw new SessionOver('Over.');
  }

  private async signed(text: string, signature: string): Promise<boolean> {
    return this.publicKey !== null && crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, this.publicKey, bytes(signature), Uint8Array.from(Buffer.from(text)));
  }
}

export const KIOSK = '0197f000-0000-7000-8000-00000000000a';
