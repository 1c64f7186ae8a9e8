import type { PlannedBooking } from './facts.ts';

/** Brings the first booking that matches into view, and focus to it. */
export function showFound(booking: PlannedBooking | undefined): void {
  const bar = booking === undefined ? null : document.querySelector<HTMLElement>(`[data-booking="${CSS.escape(booking.id)}"]`);
  bar?.focus({ preventScroll: true });
  bar?.scrollIntoView?.({ block: 'center', inline: 'center' });
}
