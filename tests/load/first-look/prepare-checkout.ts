import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Installs the packages of a checkout of any age and builds its page, by its own tools. */
export function prepareCheckout(root: string): void {
  const module = (name: string): string =>
    JSON.stringify(pathToFileURL(join(root, 'tooling/prepare', name)).href);
  const program = `
    const { install } = await import(${module('install.mjs')});
    const { buildWeb } = await import(${module('build-web.mjs')});
    await install(console.log);
    await buildWeb();`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    stdio: 'inherit',
  });
}
