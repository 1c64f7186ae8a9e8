/** What a person who looks away hears. */
export type Sound = 'ok' | 'kept' | 'wait' | 'no' | 'call';

type Note = { readonly hertz: number; readonly at: number; readonly seconds: number };

/** Rising for yes, half the way up for what is kept here, level for "come back", falling for no, a bell for help; soft, and never longer than it must be. */
const NOTES: Record<Sound, readonly Note[]> = {
  ok: [{ hertz: 523, at: 0, seconds: 0.18 }, { hertz: 784, at: 0.16, seconds: 0.35 }],
  kept: [{ hertz: 523, at: 0, seconds: 0.18 }, { hertz: 659, at: 0.16, seconds: 0.35 }],
  wait: [{ hertz: 440, at: 0, seconds: 0.2 }, { hertz: 440, at: 0.28, seconds: 0.3 }],
  no: [{ hertz: 392, at: 0, seconds: 0.22 }, { hertz: 294, at: 0.2, seconds: 0.4 }],
  call: [0, 0.7, 1.4].flatMap((at) => [{ hertz: 880, at, seconds: 0.3 }, { hertz: 698, at: at + 0.25, seconds: 0.4 }]),
};
const LOUDNESS: Record<Sound, number> = { ok: 0.2, kept: 0.2, wait: 0.2, no: 0.2, call: 0.6 };

let context: AudioContext | null = null;

/** Plays it; false on a device that cannot. */
export const play = (sound: Sound): boolean => {
  if (!('AudioContext' in globalThis)) return false;
  context ??= new AudioContext();
  void context.resume();
  const start = context.currentTime + 0.02;
  for (const { hertz, at, seconds } of NOTES[sound]) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start + at);
    volume.gain.linearRampToValueAtTime(LOUDNESS[sound], start + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, start + at + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(start + at);
    tone.stop(start + at + seconds);
  }
  return true;
};
