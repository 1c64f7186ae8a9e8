/**
 * Runs the tasks in their order, at most two at once: the smallest machine this must work on has two cores.
 * @template T
 * @param {(() => Promise<T>)[]} tasks
 * @returns {Promise<T[]>} in the order of the tasks
 */
export const twoAtATime = async (tasks) => {
  /** @type {T[]} */
  const results = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; ; index = next++) {
      const task = tasks[index];
      if (!task) return;
      results[index] = await task();
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
};
