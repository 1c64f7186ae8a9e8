/** Clears what React does not own: focus, selection, scroll and the history entry. */
export const forgetTraces = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.getSelection()?.removeAllRanges();
  history.replaceState(history.state, '', location.pathname);
  window.scrollTo(0, 0);
};
