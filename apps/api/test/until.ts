/** Waits until `met` holds; fails with `what` after `ms` milliseconds. */
export async function until(what: string, met: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  for (const deadline = performance.now() + ms; !(await met()); ) {
    if (performance.now() > deadline) throw new Error(`Not within ${ms} ms: ${what}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}
