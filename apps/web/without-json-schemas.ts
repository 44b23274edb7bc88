import type { Plugin } from 'vite';

const making = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
const schemas = /\/zod\/v4\/classic\/schemas\.js$/;
/** How each kind of schema says what it is in JSON Schema. */
const sayings =
  /^ *inst\._zod\.processJSONSchema = \(ctx, json, params\) => processors\.\w+\(inst, ctx, json, params\);\n/gm;

/**
 * Every schema of our schemas' library could say itself as a JSON Schema, which no page asks: browsers are sent none of
 * what makes them (some 5 kB of every first look). Asked all the same, it throws.
 */
export function withoutJsonSchemas(): Plugin {
  return {
    name: 'without-json-schemas',
    apply: 'build',
    transform(code, id) {
      if (schemas.test(id)) return { code: code.replace(sayings, ''), map: null };
      if (!making.test(id)) return null;
      const names = Array.from(
        code.matchAll(/^export (?:function|const) (\w+)|^export \{ \w+ as (\w+) \};/gm),
        ([, plain, renamed]) => plain ?? renamed!,
      );
      const none = `const none = () => { throw new Error('no JSON Schema is made on a page'); };`;
      return { code: `${none}\nexport const ${names.join(' = none, ')} = none;`, map: null };
    },
  };
}
