// The real server, as npm start runs it, in a process that may be killed at any moment and is then started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../src/cli/start.ts', import.meta.url));

/**
 * A port that nothing listens on, below those that systems give to outgoing connections: whoever tries again and again to reach
 * a server that is down may be given its very port, reach himself, and keep the server from coming back.
 */
export async function freeLowPort(): Promise<number> {
  for (;;) {
    const port = 15_000 + randomInt(10_000);
    const server = createServer();
    try {
      server.listen(port, 'localhost');
      await once(server, 'listening');
      return port;
    } catch {
      // It is taken.
    } finally {
      server.close();
    }
  }
}

export interface App {
  readonly port: number;
  /** Kill it without warning and start it again; resolves when it serves. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** What it printed last, each time it ended although nobody had killed it. */
  readonly endings: readonly string[];
  /** What it printed to its log. */
  readonly printed: () => string;
}

/** Start a server and wait until it serves. The site must have been built. */
export async function startApp(port: number, env: Readonly<Record<string, string>>): Promise<App> {
  const { PATH = '', HOME = '', SITE_URL = 'http://localhost:4321' } = process.env;
  let printed = '';
  let child: ChildProcess;
  let isWanted = true;
  const endings: string[] = [];
  // Whatever ends this process, no server outlives it.
  const endWithUs = () => child.kill('SIGKILL');
  process.on('exit', endWithUs);
  async function start(): Promise<void> {
    child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', START], {
      env: { PATH, HOME, SITE_URL, PORT: String(port), OPERATOR_LANG: 'en', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const own = child;
    let said = '';
    let isServing = false;
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        printed += chunk.toString();
        if (!/Stop with Ctrl/.test(said)) return;
        isServing = true;
        resolve();
      };
      own.stdout!.on('data', listen);
      own.stderr!.on('data', listen);
      own.once('exit', (code, signal) => {
        if (!isServing) reject(new Error(`The server ended: ${said}`));
        else if (isWanted) {
          endings.push(`${code ?? signal}: ${said.slice(-2_000)}`);
          // As a service manager does.
          void start().catch(() => undefined);
        }
      });
    });
  }
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const own = child;
    isWanted = false;
    if (own.exitCode !== null || own.signalCode !== null) return;
    own.kill(signal);
    await once(own, 'exit');
  }
  await start();
  return {
    port,
    crash: async () => {
      await end('SIGKILL');
      // The database may be out of reach at this very moment; a service manager tries again.
      for (let tries = 0; ; tries += 1) {
        try {
          isWanted = true;
          return await start();
        } catch (error) {
          if (tries >= 20) throw error;
          await pause(500);
        }
      }
    },
    stop: async () => {
      process.off('exit', endWithUs);
      await end('SIGTERM');
    },
    endings,
    printed: () => printed,
  };
}
