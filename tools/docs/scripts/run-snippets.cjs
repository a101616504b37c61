// Runs programs one after the other: the next begins when the one before has nothing left to do.
// Before each a line on stdout and stderr says which it is.
const { writeSync } = require('node:fs');
const { clearContainerCache } = require('@dashtam/logging-container');

exports.runSnippets = (separator, programs) => {
  const variables = { ...process.env };
  const waiting = Object.entries(programs);
  let pending;

  async function startNext() {
    if (pending !== undefined) throw new Error(`${pending} awaits at its top what never comes`);
    await clearContainerCache();
    const [file, load] = waiting.shift() ?? [];
    if (file === undefined) {
      process.off('beforeExit', startNext);
      return;
    }
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, variables);
    for (const descriptor of [1, 2]) writeSync(descriptor, `${separator}${file}\n`);
    pending = file;
    // A program that only waits for promises leaves nothing to do, and the process would end with it.
    setImmediate(() => undefined);
    await load();
    pending = undefined;
  }

  process.on('beforeExit', startNext);
};
