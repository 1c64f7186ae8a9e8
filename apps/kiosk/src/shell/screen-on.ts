/**
 * Keeps the screen on while the page is seen (Screen Wake Lock, W3C), and tells whether it is: `null` where the browser has no such thing. The browser lets go whenever the page is hidden, and may refuse when the battery is low:
 * it is asked again as the page is seen, and at each touch until it says yes.
 */
export const keepScreenOn = (tell: (isOn: boolean | null) => void): void => {
  if (!('wakeLock' in navigator)) {
    tell(null);
    return;
  }
  let held: WakeLockSentinel | null = null;
  let asking = false;
  const ask = async (): Promise<void> => {
    if (held !== null || asking || document.visibilityState !== 'visible') return;
    asking = true;
    try {
      const lock = await navigator.wakeLock.request('screen');
      held = lock;
      lock.addEventListener('release', () => {
        held = null;
        tell(false);
      });
      tell(true);
    } catch (cause) {
      // Refused (power saving, a policy): said on the team's screen, and asked again.
      if (!(cause instanceof DOMException)) throw cause;
      tell(false);
    } finally {
      asking = false;
    }
  };
  document.addEventListener('visibilitychange', () => void ask());
  document.addEventListener('pointerdown', () => void ask());
  void ask();
};
