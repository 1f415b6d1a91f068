// The real intake with the built widget, on a free port, with a database of its own.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The day on which all scenarios take place, for the browser's clock and for the server's rules. */
export const TODAY = '2026-11-22';

const run = promisify(execFile);
const LARGE = 1 << 26;

function fromEnvironment(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run this by \`cargo xtask test\``);
  return value;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether a server is there already. */
async function answers(url) {
  try {
    const answer = await fetch(url, { redirect: 'manual' });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Starts an intake. `variables` are added to its environment (see `intake --help`); `files` is the variable that names
 * the folder of what it serves: the built widget, or the gallery of components.
 */
export async function startIntake(variables = {}, files = 'INTAKE_STATIC') {
  const folder = await mkdtemp(join(tmpdir(), 'intake-'));
  const file = join(folder, 'submissions.db');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  let child;
  let log = '';

  const intake = {
    url,
    /** What the server has logged since the beginning. */
    get log() {
      return log;
    },
    /** The rows that a query gives, read from outside, as the agency would. */
    async rows(query) {
      const { stdout } = await run('sqlite3', ['-readonly', '-json', file, query], { maxBuffer: LARGE });
      return stdout.trim() ? JSON.parse(stdout) : [];
    },
    /** What the agency's own core found at receipt of a submission, computed again from its row. */
    async found(reference) {
      const env = { ...process.env, DATABASE_URL: `sqlite://${file}` };
      const { stdout } = await run(fromEnvironment('INTAKE_PROGRAM'), ['assess', reference], { env, maxBuffer: LARGE });
      return JSON.parse(stdout).found;
    },
    /** Starts on the same port and database; also again after `stop`. */
    async start() {
      child = spawn(fromEnvironment('INTAKE_PROGRAM'), [], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          INTAKE_TODAY: TODAY,
          ...process.env,
          ...variables,
          INTAKE_LISTEN: `127.0.0.1:${port}`,
          INTAKE_STATIC: fromEnvironment(files),
          DATABASE_URL: `sqlite://${file}`,
        },
      });
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', text => {
          log += text;
        });
      const end = Date.now() + 20_000;
      while (!(await answers(url))) {
        if (child.exitCode !== null) throw new Error(`the intake ended with ${child.exitCode}:\n${log}`);
        if (Date.now() > end) throw new Error(`the intake does not answer:\n${log}`);
        await new Promise(resolve => setTimeout(resolve, 30));
      }
    },
    /** Asks it to end and gives its exit status: 0 after a graceful stop. */
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
        await ended;
        clearTimeout(late);
      }
      return child.exitCode;
    },
    /** Ends it for good, with its database. */
    async end() {
      await intake.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await intake.start();
  return intake;
}
