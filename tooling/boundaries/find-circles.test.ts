import { expect, it } from 'vitest';

import { findCircles } from './find-circles.ts';

function circlesIn(sources: Readonly<Record<string, string>>): readonly string[] {
  return findCircles(Object.keys(sources), (file) => sources[file]!);
}

it('a circle is found, also one of types alone and one across folders', () => {
  expect(
    circlesIn({
      'apps/server/src/app.ts': "import { http } from './http/http.ts';",
      'apps/server/src/http/http.ts': "import type { Ground } from '../app.ts';",
    }),
  ).toEqual([
    'a circle: apps/server/src/app.ts → apps/server/src/http/http.ts → apps/server/src/app.ts',
  ]);
});

it('what two share is no circle', () => {
  expect(
    circlesIn({
      'apps/server/src/app.ts': "import './http/http.ts';\nimport './ground.ts';",
      'apps/server/src/http/http.ts': "import type { Ground } from '../ground.ts';",
      'apps/server/src/ground.ts': '',
    }),
  ).toEqual([]);
});
