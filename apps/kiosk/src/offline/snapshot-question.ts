import type { DeviceBody } from './device-body.ts';
import { withSession } from './outbox.ts';
import { NoAnswer, Revoked, SessionOver } from './service.ts';
import { NotKept } from './trouble.ts';

/** Asks for the snapshot, one question at a time. */
export class SnapshotQuestion {
  private asking: Promise<boolean> | null = null;

  constructor(private readonly body: DeviceBody) {}

  /** Whether it came. */
  async ask(patienceMs: number): Promise<boolean> {
    this.asking ??= this.fetch(patienceMs).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async fetch(patienceMs: number): Promise<boolean> {
    const { body } = this;
    if (!body.isPaired) return false;
    try {
      const mark = body.holdings.snapshot?.snapshot.mark ?? null;
      const answer = await withSession(body.identity, (token) => body.deps.service.snapshot(token, mark, patienceMs));
      await body.holdings.heard(answer, body.now());
      await body.holdings.prune(body.now());
      body.called(true, 'QUESTION');
      return true;
    } catch (cause) {
      if (cause instanceof Revoked) await body.revoked();
      else if (cause instanceof NoAnswer || cause instanceof SessionOver) body.called(false, 'QUESTION');
      // Said by the storage's own state.
      else if (!(cause instanceof NotKept)) throw cause;
      return false;
    }
  }
}
