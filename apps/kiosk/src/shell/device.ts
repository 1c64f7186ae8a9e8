const KEY = 'escale:kiosk-device';

/** A number this device drew for itself, so that its place knows when it is silent; it names nobody. */
export const deviceNumber = (): string => {
  const known = localStorage.getItem(KEY);
  if (known !== null) return known;
  const drawn = crypto.randomUUID();
  localStorage.setItem(KEY, drawn);
  return drawn;
};
