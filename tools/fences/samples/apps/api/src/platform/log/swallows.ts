declare const work: () => Promise<number>;
declare const note: (error: unknown) => void;

export async function swallows(): Promise<void> {
  try {
    await work();
  } catch { // ✗ lint escale/no-swallowed-error
    // a reason does not make it heard
  }
  await work().catch(() => {}); // ✗ lint escale/no-swallowed-error
  await work().catch(() => undefined); // ✗ lint escale/no-swallowed-error
  await work().then(note, function () {}); // ✗ lint escale/no-swallowed-error
}

export async function answers(): Promise<number> {
  try {
    return await work();
  } catch (error) {
    note(error);
  }
  const watched = work();
  // Whoever asks below hears of it.
  watched.catch(() => {});
  await watched.catch(note);
  return work().catch(() => 0);
}
