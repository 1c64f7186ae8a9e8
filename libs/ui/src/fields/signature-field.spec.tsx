import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MessagesProvider } from '../language/messages-provider.tsx';
import { SignatureField } from './signature-field.tsx';
import { begun, DRAWN_POINTS_MOST, DRAWN_STROKES_MOST, type DrawnStroke, drawnTo, isFull, pathOf } from './signature-strokes.ts';

afterEach(cleanup);

/** jsdom has no pointers: a mouse with the number of a finger. */
class Pointer extends MouseEvent {
  readonly pointerId: number;

  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init);
    this.pointerId = init.pointerId ?? 0;
  }
}
Object.assign(window, { PointerEvent: Pointer });

const changed = jest.fn<(strokes: readonly DrawnStroke[]) => void>();
function Field() {
  const [value, setValue] = useState<readonly DrawnStroke[]>([]);
  return <SignatureField value={value} onChange={(strokes) => { changed(strokes); setValue(strokes); }} />;
}
const open = () => {
  changed.mockClear();
  const { container } = render(<MessagesProvider messages={createMessages('fr')}><Field /></MessagesProvider>);
  const paper = container.querySelector('svg[data-signature]');
  if (paper === null) throw new Error('No paper to sign on.');
  Object.assign(paper, { setPointerCapture: () => undefined, getBoundingClientRect: () => ({ left: 100, top: 50, width: 500, height: 200 }) });
  return paper;
};
const draw = (paper: Element, from: readonly [number, number], to: readonly [number, number]) => {
  fireEvent.pointerDown(paper, { pointerId: 1, button: 0, clientX: from[0], clientY: from[1] });
  fireEvent.pointerMove(paper, { pointerId: 1, clientX: to[0], clientY: to[1] });
  fireEvent.pointerUp(paper, { pointerId: 1 });
};

describe('a signature', () => {
  test('is strokes in thousandths of the width, and says how many', () => {
    const paper = open();
    expect(screen.getByRole('status')).toHaveTextContent('Rien n’est dessiné.');
    draw(paper, [100, 50], [350, 150]);
    expect(changed.mock.lastCall?.[0]?.[0]?.filter((_, index) => index % 3 !== 2)).toEqual([0, 0, 500, 200]);
    draw(paper, [200, 60], [210, 90]);
    expect(screen.getByRole('status')).toHaveTextContent('2 traits dessinés.');
  });

  test('loses its last stroke, or all of them, by keyboard too', async () => {
    const paper = open();
    draw(paper, [100, 50], [350, 150]);
    draw(paper, [200, 60], [210, 90]);
    const person = userEvent.setup();
    await person.tab();
    await person.keyboard('{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('1 trait dessiné.');
    await person.click(screen.getByRole('button', { name: 'Tout effacer' }));
    expect(changed.mock.lastCall?.[0]).toEqual([]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('moves only under the finger that draws', () => {
    const paper = open();
    fireEvent.pointerMove(paper, { pointerId: 2, clientX: 300, clientY: 90 });
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('strokes', () => {
  test('take no point that says nothing new, and no more than there is room for', () => {
    expect(drawnTo([[0, 0, 0]], 2, 2, 10)).toEqual([[0, 0, 0]]);
    expect(drawnTo([], 2, 2, 10)).toEqual([]);
    const many = Array.from({ length: DRAWN_STROKES_MOST }, () => [0, 0, 0]);
    expect(begun(many, 1, 1, 1)).toBe(many);
    const long = [Array.from({ length: DRAWN_POINTS_MOST * 3 }, () => 0)];
    expect([isFull(long), drawnTo(long, 900, 9, 9)]).toEqual([true, long]);
  });

  test('are paths, and one point a dot', () => {
    expect([pathOf([1, 2, 0, 3, 4, 9]), pathOf([1, 2, 0])]).toEqual(['M1 2L3 4', 'M1 2l0.01 0']);
  });
});
