import { use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components';

/**
 * Around a list that lies on the page below the field it belongs to. React Aria closes such a list whenever something scrolls; but the list travels
 * with the page, and a page scrolls for many reasons that are nobody's wish to close it: the focus that went to a field, a keyboard that opens on
 * a phone, rows that arrive above. The list would be gone, and the answer that comes late shown to nobody.
 */
export const OnThePage = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const state = use(OverlayTriggerStateContext);
  const scroll = useRef<Event | null>(null);
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
          if ((scroll.current?.eventPhase ?? Event.NONE) === Event.NONE) state.close();
        },
      },
    [state],
  );
  return <OverlayTriggerStateContext value={held}>{children}</OverlayTriggerStateContext>;
};
