import { createServer } from 'node:http';
import type { Socket } from 'node:net';

import * as ws from 'ws';
import { WebSocketServer, type WebSocket } from 'ws';

/**
 * The limit of boards (ws + cork): mutations kept in a map, frames built once, everything of one
 * tick in one write per receiver. No schema, no rights, no store.
 */
interface Room {
  readonly members: Set<WebSocket>;
  tick: { from: WebSocket; frame: Buffer }[] | null;
}

const rooms = new Map<string, Room>();
const cards = new Map<string, unknown>();
let sequence = 0;

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
// `ws` keeps the pieces that a prebuilt frame needs behind its types.
const frameOf = (text: string): Buffer =>
  Buffer.concat(
    (ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } }).Sender.frame(
      Buffer.from(text),
      { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true },
    ),
  );
const tcpOf = (socket: WebSocket): Socket => (socket as unknown as { _socket: Socket })._socket;

function flush(room: Room): void {
  const events = room.tick ?? [];
  room.tick = null;
  const whole = Buffer.concat(events.map((event) => event.frame));
  const authors = new Set(events.map((event) => event.from));
  for (const member of room.members) {
    const bytes = authors.has(member)
      ? Buffer.concat(events.filter((event) => event.from !== member).map((event) => event.frame))
      : whole;
    tcpOf(member).write(bytes);
  }
}

sockets.on('connection', (socket) => {
  let room: Room | undefined;
  socket.on('error', () => undefined);
  socket.on('close', () => room?.members.delete(socket));
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString());
    if (message.type === 'join') {
      room = rooms.get(message.room) ?? { members: new Set(), tick: null };
      rooms.set(message.room, room);
      room.members.add(socket);
      socket.send('{"type":"joined"}');
      return;
    }
    if (!room) return;
    cards.set(message.mutation.card, message.mutation);
    sequence += 1;
    if (!room.tick) {
      room.tick = [];
      setImmediate(flush, room);
    }
    const event = JSON.stringify({ type: 'event', sequence, mutation: message.mutation });
    room.tick.push({ from: socket, frame: frameOf(event) });
    socket.send(`{"type":"ack","id":${message.id},"sequence":${sequence}}`);
  });
});

server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
