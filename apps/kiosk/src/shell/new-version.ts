import { registerSW } from 'virtual:pwa-register';

export type NewVersion = {
  /** Reloads into the version that waits, if one does; called only when nobody is in front of the screen. */
  readonly takeIfReady: () => void;
};

/** Makes the app start without a network, and holds a newer version back until the screen is at rest. */
export const watchForNewVersion = (): NewVersion => {
  let ready = false;
  const update = registerSW({
    immediate: true,
    onNeedRefresh: () => {
      ready = true;
    },
  });
  return {
    takeIfReady: () => {
      if (ready) void update(true);
    },
  };
};
