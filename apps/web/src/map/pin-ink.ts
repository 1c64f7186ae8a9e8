/** Colours of places on the map: the values of the tokens `--accent`, `--ink-soft`… which a canvas cannot read. */
export type PinInk = { readonly free: string; readonly onFree: string; readonly busy: string; readonly onBusy: string; readonly edge: string; readonly lit: string };

export const pinInk = (dark: boolean): PinInk =>
  dark
    ? { free: '#7fd1be', onFree: '#0d1d1a', busy: '#5f7771', onBusy: '#ffffff', edge: '#10211e', lit: '#eaf2ef' }
    : { free: '#0f6b5c', onFree: '#ffffff', busy: '#6f7f7b', onBusy: '#ffffff', edge: '#ffffff', lit: '#16302b' };
