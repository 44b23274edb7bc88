import { createServer } from 'node:http';

import pg from 'pg';
import { Server } from 'socket.io';

/**
 * The board as a first version is usually written: Socket.IO, one event per mutation to the room.
 * STORE says what happens before the ack: `memory`; `transaction` (begin, update, insert, commit
 * for each); `statement` (one writable CTE for each).
 */
const store = process.env['STORE'] ?? 'memory';
const cards = new Map<string, unknown>();
let sequence = 0;

const pool =
  store === 'memory'
    ? undefined
    : new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
await pool?.query(`
  create table if not exists bench_card (id text primary key, list int not null, pos float8 not null, rev int not null default 0);
  create table if not exists bench_change (seq bigint generated always as identity primary key, body jsonb not null);
  insert into bench_card (id, list, pos) select 'c' || i, i % 5, i from generate_series(0, 1999) i on conflict do nothing;
`);

const update = 'update bench_card set list = $2, pos = $3, rev = rev + 1 where id = $1';
const insert = 'insert into bench_change (body) values ($1) returning seq';
const both = `with u as (update bench_card set list = $2, pos = $3, rev = rev + 1 where id = $1 returning rev)
  insert into bench_change (body) select $4 from u returning seq`;

interface Move {
  readonly card: string;
  readonly list: number;
  readonly pos: number;
}

async function keep(move: Move): Promise<number> {
  if (!pool) {
    cards.set(move.card, move);
    sequence += 1;
    return sequence;
  }
  const where = [move.card, move.list, move.pos];
  if (store === 'statement') {
    const result = await pool.query({
      name: 'both',
      text: both,
      values: [...where, JSON.stringify(move)],
    });
    return Number(result.rows[0].seq);
  }
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ name: 'update', text: update, values: where });
    const result = await client.query({
      name: 'insert',
      text: insert,
      values: [JSON.stringify(move)],
    });
    await client.query('commit');
    return Number(result.rows[0].seq);
  } finally {
    client.release();
  }
}

const server = createServer();
const io = new Server(server, {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
});
io.on('connection', (socket) => {
  let room = '';
  socket.on('join', (name: string, ack: () => void) => {
    room = name;
    void socket.join(name);
    ack();
  });
  socket.on('mutate', (move: Move, ack: (answer: object) => void) => {
    void keep(move).then((seq) => {
      ack({ seq });
      socket.to(room).emit('event', { seq, move });
    });
  });
});

server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
