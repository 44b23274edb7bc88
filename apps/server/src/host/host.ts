import type { MediaServer } from '../media/media-server.ts';

/** What the machine gives the product: a data folder held by this process alone, a database, a LiveKit. */
export interface Host {
  /** Absolute; secrets and keys are files of mode 0600 in it. */
  readonly dataDir: string;
  /** Owner of the tables, not a superuser (row-level security applies to it when forced). */
  readonly databaseUrl: string;
  readonly media: MediaServer;
  /** Ends LiveKit and PostgreSQL where they are ours, then gives the folder free. */
  close(): Promise<void>;
}

/** All of it comes from `env.ts`; this folder reads no environment. */
export interface HostSettings {
  readonly dataDir: string;
  /** `DATABASE_URL`; null boots the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  /** The port that LiveKit's webhooks come back to, on loopback. */
  readonly httpPort: number;
  /** Undefined binds every address. */
  readonly httpAddress: string | undefined;
  readonly livekit: LivekitSettings;
  /** The parent process (`npm run dev`) holds the data folder's lock and runs the database. */
  readonly heldByParent: boolean;
  /** How long the database and LiveKit wait for a successor when this process is killed. */
  readonly orphanMs: number;
}

export type LivekitSettings =
  | {
      readonly kind: 'outside';
      readonly url: string;
      readonly apiKey: string;
      readonly apiSecret: string;
    }
  /** Found, fetched or built, then run by this process. `port` is tried first, then any free one. */
  | {
      readonly kind: 'own';
      readonly port: number;
      readonly cacheDir: string;
      readonly nodeIp: string;
    }
  /** Run by the parent (`npm run dev`), which writes its state into this file. */
  | { readonly kind: 'followed'; readonly file: string }
  /** No LiveKit wanted (`LIVEKIT=off`): tests that need no video start quicker. */
  | { readonly kind: 'off' };
