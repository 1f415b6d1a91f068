// Stands at the end of the glue, around every function of the program: whatever comes out of one that the glue doesn't
// expect (a trap, a panic, no memory, no stack) ends the program, and so does a memory in which a mark is no longer what it was: such a
// program may go on and do nothing. From then on nothing of it runs any more: its memory may hold anything.

let hasEnded = false;
let tellEnd = () => {};

/** Says what is told when the program has ended. */
export function onEnd(tell) {
  tellEnd = tell;
}

function guarded(exports) {
  const all = {};
  for (const name in exports) {
    const own = exports[name];
    all[name] = typeof own !== 'function' ? own : (...values) => {
      if (hasEnded) return undefined;
      try {
        if (!exports.isWell()) throw new Error('saa-self-assessment: memory');
        return own(...values);
      } catch (error) {
        if (!hasEnded) {
          hasEnded = true;
          tellEnd(error);
        }
        throw error;
      }
    };
  }
  return all;
}
