import { spawn } from 'node:child_process';

/** A Node that ends may wait for its own threads for ever (nodejs/node#54918). */
const patienceMs = 5_000;

/**
 * Runs the server, passes signals on, and says with which code it ended. Before it ends the server tells so over the
 * channel between the two (`{ leaving: code }`): what it had open is closed then, so it is ended if it stays.
 */
export function stayBeside(node, args, options, patience = patienceMs) {
  const server = spawn(node, args, { ...options, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  // Ctrl-C reaches the server by itself, being sent to the whole group; it takes the second one for the same.
  const pass = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const kill = () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    process.on(signal, kill);
    return [signal, kill];
  });
  return new Promise((resolve, reject) => {
    let left;
    server.on('message', (message) => {
      if (typeof message?.leaving !== 'number') return;
      left = message.leaving;
      setTimeout(() => server.kill('SIGKILL'), patience).unref();
    });
    server.on('error', reject);
    server.on('exit', (code, signal) => {
      for (const [name, kill] of pass) process.off(name, kill);
      resolve({ code: left ?? code ?? 1, signal: left === undefined ? signal : null });
    });
  });
}
