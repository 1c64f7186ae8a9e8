import type { StateMachine } from '../../kernel/state-machine.ts';
import type { Booking } from '../booking.ts';
import { statusAt } from '../status-at.ts';

export const GROUP_STATES = ['HELD', 'CONFIRMED', 'CANCELLED', 'EXPIRED'] as const;
export type GroupState = (typeof GROUP_STATES)[number];

/** The life of a group's booking; it is read from its sessions, and stored nowhere. */
export const GROUP_MACHINE: StateMachine<GroupState> = {
  name: 'group booking',
  initial: 'HELD',
  finals: ['CANCELLED', 'EXPIRED'],
  transitions: { HELD: ['CONFIRMED', 'CANCELLED', 'EXPIRED'], CONFIRMED: ['CANCELLED'], CANCELLED: [], EXPIRED: [] },
};

/** Where a group stands: all its sessions are held until one instant, and confirmed together; once nothing is left of them, it is over. */
export const groupStateAt = (confirmedAt: Date | null, sessions: readonly Pick<Booking, 'status' | 'holdExpiresAt'>[], now: Date): GroupState => {
  const states = sessions.map((session) => statusAt(session, now));
  const left = states.some((status) => status !== 'CANCELLED' && status !== 'EXPIRED');
  if (confirmedAt !== null) return left ? 'CONFIRMED' : 'CANCELLED';
  if (states.includes('EXPIRED')) return 'EXPIRED';
  return left ? 'HELD' : 'CANCELLED';
};
