/**
 * Keeps a visitor from leaving the kiosk's page: going back ends where it began, what is dropped on it is not opened, a long press opens no menu of the browser. A reminder, not a lock: the lock is the tablet's (docs/kiosk.md).
 * Browsers skip entries of the history that no touch made, so that the one to go back from is made at a touch.
 */
export const stayHere = (): void => {
  const guard = () => {
    if ((history.state as { readonly stays?: boolean } | null)?.stays !== true) history.pushState({ stays: true }, '', location.pathname);
  };
  for (const touch of ['pointerdown', 'keydown'] as const) addEventListener(touch, guard, { capture: true });
  addEventListener('popstate', guard);
  for (const act of ['contextmenu', 'dragover', 'drop'] as const) addEventListener(act, (event) => event.preventDefault());
};
