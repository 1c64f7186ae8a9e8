import type { KioskEvent, KioskFact } from '@escale/domain';
import { useState } from 'react';
import { useDevice } from '../../offline/use-device.tsx';
import { keepFacts } from './keep-facts.ts';

type Gesture = { readonly facts: readonly KioskFact[]; readonly by: KioskEvent['by']; readonly then: (eventId: string | null) => void };

export type Keeping = {
  readonly pending: boolean;
  /** Goes on with what could not be kept; null while nothing failed. */
  readonly again: (() => void) | null;
  /** Keeps what a gesture says; `then` runs only once all of it is kept. */
  readonly keep: (facts: readonly KioskFact[], by: KioskEvent['by'], then: (eventId: string | null) => void) => void;
};

/** One gesture at a time: while it is being written no other is taken. */
export const useKeep = (): Keeping => {
  const device = useDevice();
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState<Gesture | null>(null);
  const run = async ({ facts, by, then }: Gesture) => {
    setPending(true);
    const { eventId, left } = await keepFacts(device, facts, by);
    setPending(false);
    setFailed(left.length === 0 ? null : { facts: left, by, then });
    if (left.length === 0) then(eventId);
  };
  return {
    pending,
    again: failed === null ? null : () => void run(failed),
    keep: (facts, by, then) => {
      if (!pending) void run({ facts, by, then });
    },
  };
};
