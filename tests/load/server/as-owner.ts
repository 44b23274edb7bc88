import { registerHooks } from 'node:module';

const role = ", set_config('role', 'sanad_tenant', true)";

/**
 * Imported into a server before it starts (`--import`): its transactions run as the owner of the tables, whom no wall
 * binds. The same statements and routes otherwise, so that a load with and without says what the wall costs.
 */
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/server/src/db/transaction.ts')) return loaded;
    const source = String(loaded.source);
    if (!source.includes(role)) throw new Error('transactions take no role here');
    return { ...loaded, source: source.replace(role, '') };
  },
});
