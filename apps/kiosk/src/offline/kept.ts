import type { KioskDatabase } from './database.ts';
import { NotKept, type Trouble, troubleOf } from './trouble.ts';

/** Larger than any event without a picture: what has room for it has room for work. */
const PROBE = 'x'.repeat(16 * 1024);

/** The one way to the database: opens it again when it was closed, and remembers that something could not be kept until something can. */
export class Kept {
  private opened: Promise<KioskDatabase> | null = null;
  private state: Trouble | null = null;

  constructor(
    private readonly open: (onGone: () => void) => Promise<KioskDatabase>,
    private readonly onChange: () => void,
  ) {}

  /** Why nothing can be kept at the moment; null when all is well. */
  get trouble(): Trouble | null {
    return this.state;
  }

  /** Reads. A read that works does not prove that a write would. */
  async read<Value>(work: (database: KioskDatabase) => Promise<Value>): Promise<Value> {
    return this.run(work);
  }

  /** Writes; resolves only once the browser says that it is kept. */
  async write<Value>(work: (database: KioskDatabase) => Promise<Value>): Promise<Value> {
    const value = await this.run(work);
    // A little that fits a full storage does not prove that an event would: that is asked by `tryAgain`.
    if (this.state !== 'FULL') this.say(null);
    return value;
  }

  /** Whether something can be kept again. */
  async tryAgain(): Promise<boolean> {
    try {
      // Two transactions: room is asked for when the first is kept.
      await this.run((database) => database.put('meta', { probe: PROBE }, 'probe'));
      await this.run((database) => database.delete('meta', 'probe'));
      this.say(null);
      return true;
    } catch (cause) {
      // Still not: the state says so on screen.
      if (cause instanceof NotKept) return false;
      throw cause;
    }
  }

  private async run<Value>(work: (database: KioskDatabase) => Promise<Value>): Promise<Value> {
    try {
      this.opened ??= this.open(() => this.gone());
      return await work(await this.opened);
    } catch (cause) {
      const trouble = troubleOf(cause);
      // A connection that failed once is not used again.
      if (trouble !== 'FULL') this.opened = null;
      this.say(trouble);
      throw new NotKept(trouble, cause);
    }
  }

  private gone(): void {
    this.opened = null;
    this.say('CLOSED');
  }

  private say(trouble: Trouble | null): void {
    if (this.state === trouble) return;
    this.state = trouble;
    this.onChange();
  }
}
