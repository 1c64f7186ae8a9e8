/** Why a kiosk can keep nothing: its storage is full, was closed under it, or refused for another reason. */
export type Trouble = 'FULL' | 'CLOSED' | 'FAILED';

/** What could not be kept; whoever asked for it must not say that it was. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
  constructor(
    readonly trouble: Trouble,
    cause: unknown,
  ) {
    super(`The kiosk could not keep something: ${trouble}.`, { cause });
  }
}

const named = (cause: unknown): string => (typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '');

/** Which trouble a failure of the browser's database stands for. */
export const troubleOf = (cause: unknown): Trouble => {
  const name = named(cause);
  if (name === 'QuotaExceededError') return 'FULL';
  return name === 'InvalidStateError' || name === 'DatabaseClosedError' ? 'CLOSED' : 'FAILED';
};
