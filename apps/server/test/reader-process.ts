import { createRoomReaders } from '../src/rooms/readers/room-readers.ts';
import { noteTaker, openProcess, quietPorts } from './reading-bed.ts';

/**
 * A process that commits and reads without end, for a test that kills it: `node reader-process.ts URL
 * WORKSPACE ACTOR`. Says after each turn how many changes are committed for sure.
 */
const [url = '', workspaceId = '', actor = ''] = process.argv.slice(2);
const own = openProcess(url);
const readers = createRoomReaders(quietPorts(own.db).ports, [noteTaker('killed')]);
for (let committed = 0; ; committed += 3) {
  const reading = readers.poll();
  await own.change(workspaceId as never, actor as never, 3);
  await reading;
  process.send?.(committed + 3);
}
