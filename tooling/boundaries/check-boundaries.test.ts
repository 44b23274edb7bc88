import { expect, it } from 'vitest';

import { checkBoundaries } from './check-boundaries.ts';

function problemsOf(file: string, source: string): readonly string[] {
  return checkBoundaries([file], () => source);
}

it.each([
  ['packages/domain/src/kernel/a.ts', "import { x } from '@sanad/domain/board/record';"],
  ['packages/domain/src/board/a.ts', "import { x } from '../docs/record.ts';"],
  ['packages/domain/src/board/a.ts', "import { x } from '../task/record.ts';"],
  ['apps/web/src/features/docs/a.ts', "import { x } from '@sanad/domain/task/record';"],
  ['packages/domain/src/board/a.ts', "import { readFileSync } from 'node:fs';"],
  ['packages/protocol/src/a.ts', "import { x } from '@sanad/sync/records/room';"],
  ['packages/sync/src/records/a.ts', "import type { Task } from '@sanad/domain/board/record';"],
  ['packages/sync/src/records/a.ts', "import { Server } from 'socket.io';"],
  ['apps/server/src/features/board/a.ts', "import { x } from '../docs/docs-repo.ts';"],
  ['apps/server/src/features/board/a.ts', "import { loadEnv } from '../../env.ts';"],
  ['apps/server/src/features/board/a.ts', "import { sql } from 'kysely';"],
  ['apps/server/src/features/board/a.ts', "import { x } from 'livekit-server-sdk';"],
  ['apps/server/src/features/board/a.ts', "import { WebSocket } from 'ws';"],
  ['apps/server/src/http/a.ts', "import { x } from '../features/board/board-room.ts';"],
  ['apps/server/src/http/a.ts', 'const port = process.env.PORT;'],
  ['apps/web/src/features/board/a.tsx', "import { Room } from 'livekit-client';"],
  ['apps/web/src/features/board/a.tsx', "const x = await import('../docs/editor.tsx');"],
  ['apps/web/src/ui/a.tsx', "import { x } from '../features/board/card.tsx';"],
  ['apps/web/src/features/board/a.ts', "import { x } from '../task/a.ts';"],
  ['apps/web/src/ui/a.tsx', "import { x } from '../../../../packages/domain/src/kernel/ids.ts';"],
  ['apps/server/src/features/kanban/a.ts', 'export const x = 1;'],
])('%s may not say: %s', (file, source) => {
  expect(problemsOf(file, source)).toHaveLength(1);
});

it.each([
  ['packages/domain/src/workspace/room-model.ts', "import { x } from '../board/record.ts';"],
  ['packages/domain/src/task/a.ts', "import { x } from '../board/record.ts';"],
  ['apps/web/src/features/board/a.ts', "import { x } from '@sanad/domain/task/record';"],
  ['apps/web/src/features/task/a.ts', "import { x } from '../board/a.ts';"],
  ['packages/sync/src/yjs/a.ts', "import * as Y from 'yjs';"],
  ['apps/server/src/features/board/board-repo.ts', "import { sql } from 'kysely';"],
  [
    'apps/server/src/features/calls/a.ts',
    "import type { MediaServer } from '../../media/media-server.ts';",
  ],
  ['apps/server/src/app.ts', "import { x } from './features/board/board-feature.ts';"],
  ['apps/server/src/http/a.ts', "// import { x } from '../features/board/board-room.ts';"],
  ['apps/web/src/app/router.tsx', "const page = () => import('../features/docs/page.tsx');"],
  [
    'packages/sync/src/records/a.test.ts',
    "import { seededRandom } from '@sanad/testing/seeded-random';",
  ],
])('%s may say: %s', (file, source) => {
  expect(problemsOf(file, source)).toEqual([]);
});
