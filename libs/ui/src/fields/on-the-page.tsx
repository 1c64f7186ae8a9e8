import { use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { OverlayTriggerStateContext, Popover, type PopoverProps } from 'react-aria-components';

/**
 * A list that lies on the page, at the field it belongs to. React Aria closes such a list whenever something scrolls; but a page scrolls for many
 * reasons that are nobody's wish to close it: the focus that went to a field, a keyboard that opens on a phone, rows that arrive above. The list
 * would be gone, and the answer that comes late shown to nobody. It stays, and is put back at its field.
 */
export const PopoverOnThePage = (props: Pick<PopoverProps, 'className' | 'children'>): ReactNode => {
  const state = use(OverlayTriggerStateContext);
  const scroll = useRef<Event | null>(null);
  const [placed, setPlaced] = useState(true);
  useEffect(() => {
    // Before React Aria's own listener, which is set when the list opens.
    const note = (event: Event): void => {
      scroll.current = event.target === document ? event : null;
    };
    window.addEventListener('scroll', note, true);
    return () => window.removeEventListener('scroll', note, true);
  }, []);
  const held = useMemo(
    () =>
      state && {
        ...state,
        close: () => {
          // An event has a phase while it is being told, and none afterwards.
          if ((scroll.current?.eventPhase ?? Event.NONE) === Event.NONE) return state.close();
          // Its place is found anew once it may change again.
          setPlaced(false);
          requestAnimationFrame(() => setPlaced(true));
        },
      },
    [state],
  );
  return (
    <OverlayTriggerStateContext value={held}>
      <Popover {...props} shouldUpdatePosition={placed} />
    </OverlayTriggerStateContext>
  );
};
