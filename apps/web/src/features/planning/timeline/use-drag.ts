import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type Axis, instantAt } from '../axis.presenter.ts';
import type { Planning } from '../facts.ts';
import { canMove, canResize, type Draft, draftOf } from '../move.presenter.ts';
import type { Moves } from '../use-moves.ts';
import { dragged, type Grip, SLACK } from './drag.presenter.ts';

type Held = { readonly pointer: number; readonly x: number; readonly y: number; readonly grip: Grip; readonly from: Draft; moving: boolean };

const EDGE_PX = 40;
const SCROLL_PX = 16;

const fractionUnder = (track: Element, clientX: number): number => {
  const { left, width } = track.getBoundingClientRect();
  return width === 0 ? 0 : (clientX - left) / width;
};

/** Near its edges, what scrolls comes along. */
function scrollAlong(scroller: Element, { clientX, clientY }: PointerEvent): void {
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const by = (at: number, from: number, to: number): number => (at < from + EDGE_PX ? -SCROLL_PX : at > to - EDGE_PX ? SCROLL_PX : 0);
  scroller.scrollBy?.(by(clientX, left, right), by(clientY, top, bottom));
}

type Dragging = { readonly axis: Axis; readonly planning: Planning; readonly moves: Moves; readonly selected: string | null; readonly scroller: RefObject<HTMLElement | null> };

/** Dragging of bars: the block of rows listens for all of them. A finger drags only what is already selected, and scrolls otherwise. */
export function useDrag({ axis, planning, moves, selected, scroller }: Dragging) {
  const held = useRef<Held | null>(null);
  const last = useRef<Draft | null>(null);
  const { think, giveUp, send } = moves;
  const drop = (): void => {
    held.current = null;
    last.current = null;
  };
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || held.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      drop();
      giveUp();
    };
    document.addEventListener('keydown', escape, true);
    return () => document.removeEventListener('keydown', escape, true);
  }, [giveUp]);

  const onPointerDown = (event: PointerEvent): void => {
    const bar = (event.target as Element).closest<HTMLElement>('[data-booking]');
    const track = bar?.closest('[data-track]');
    const booking = planning.bookings.find(({ id }) => id === bar?.dataset['booking']);
    if (bar == null || track == null || booking === undefined || event.button !== 0) return;
    if (event.pointerType === 'touch' && selected !== booking.id) return;
    const edge = (event.target as Element).closest('[data-edge]') !== null;
    if (edge ? !canResize(booking) : !canMove(booking)) return;
    const from = draftOf(booking, bar.dataset['unit'] ?? '');
    const grip: Grip = edge ? { part: 'end' } : { part: 'whole', after: instantAt(axis, fractionUnder(track, event.clientX)) - from.startsAt };
    held.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, grip, from, moving: false };
  };
  const onPointerMove = (event: PointerEvent): void => {
    const now = held.current;
    if (now === null || now.pointer !== event.pointerId) return;
    if (!now.moving) {
      if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < SLACK) return;
      now.moving = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const row = document.elementsFromPoint(event.clientX, event.clientY).map((one) => one.closest<HTMLElement>('[data-row]')).find((one) => one != null);
    const track = event.currentTarget.querySelector('[data-track]');
    if (track === null) return;
    if (scroller.current !== null) scrollAlong(scroller.current, event);
    const next = dragged(now.from, now.grip, axis, fractionUnder(track, event.clientX), row?.dataset['row'] ?? last.current?.unitId ?? null);
    const before = last.current;
    last.current = next;
    if (before === null || before.startsAt !== next.startsAt || before.endsAt !== next.endsAt || before.unitId !== next.unitId) think(next);
  };
  const onPointerUp = (event: PointerEvent): void => {
    const now = held.current;
    if (now === null || now.pointer !== event.pointerId) return;
    const draft = last.current;
    drop();
    if (!now.moving) return;
    // The press that ends a drag is not a press on the bar.
    event.currentTarget.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout((rows: Element) => rows.removeEventListener('click', swallow, true), 0, event.currentTarget);
    if (draft !== null) void send(draft);
  };
  const onPointerCancel = (): void => {
    if (held.current === null) return;
    drop();
    giveUp();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

const swallow = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};
