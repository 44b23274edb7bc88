import { limits as defaultLimits, type Limits } from '@sanad/protocol/limit';
import { z } from 'zod';

/**
 * The only reader of `process.env`: what it does not name is not configuration. A value that would
 * start an unsafe or a half-working server is refused here, in words, before anything is opened.
 */
const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const secret = (least: number) =>
  optionalText.pipe(
    z
      .string()
      .min(least, `must have at least ${least} characters`)
      .refine((text) => new Set(text).size >= 8, 'is too simple to be a secret')
      .refine(
        (text) => !/^(secret|password|changeme|devkey|default)/i.test(text),
        'is a well-known value',
      )
      .optional(),
  );

const port = z.coerce.number().int().min(0).max(65_535);

const shape = z.object({
  /** Port of the product; 0 takes a free one. */
  PORT: port.default(3000),
  /** Address to bind. Setting it opens the doors: demo and mail pages are gone. */
  HOST: optionalText,
  /** The one origin under which people reach the product, as in `https://sanad.example`. */
  PUBLIC_URL: optionalText,
  /** Loopback port of the page's own development server, trusted beside PORT. */
  DEV_PORT: port.optional(),
  /** A PostgreSQL; without it the embedded one is booted. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** Folder for what the server keeps beside the database (its secret). */
  SANAD_DATA: z.string().default('.data'),
  REDIS_URL: optionalText,
  SMTP_URL: optionalText,
  MAIL_FROM: optionalText,
  /** A LiveKit that others run, as in `wss://media.example`. Browsers go to it themselves. */
  LIVEKIT_URL: optionalText.pipe(
    z
      .string()
      .regex(/^(wss?|https?):\/\/[^/\s]+\/?$/i, 'must be an address as in wss://media.example')
      .optional(),
  ),
  LIVEKIT_API_KEY: optionalText,
  LIVEKIT_API_SECRET: secret(32),
  /** `off` runs no LiveKit of our own: calls then say that there is no video. */
  LIVEKIT: z.enum(['on', 'off']).default('on'),
  /** Port that our own LiveKit tries first; the next two are its media ports. */
  LIVEKIT_PORT: port.default(7880),
  /** Address that browsers elsewhere send their media to; by default one of this machine. */
  LIVEKIT_NODE_IP: optionalText,
  /** File in which a parent process reports on the LiveKit that it runs (watch mode). */
  LIVEKIT_REPORT: optionalText,
  /** Opens captured mail, from a parent process that says the start line itself (watch mode); else made at each start. */
  MAIL_KEY: secret(24),
  /** Folder for programs that were fetched or built once; by default ~/.cache/sanad. */
  SANAD_CACHE: optionalText,
  /** Bucket for the bytes of files, of its own; without it they lie in SANAD_DATA. */
  S3_BUCKET: optionalText,
  /** Where it is, as in `https://s3.example`; Amazon's own where it is left out. */
  S3_ENDPOINT: optionalText.pipe(
    z
      .string()
      .regex(/^https?:\/\/[^/\s]+\/?$/i, 'must be an address as in https://s3.example')
      .optional(),
  ),
  S3_REGION: z.string().trim().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: optionalText,
  /** Signs the login cookies. Without it one is made and kept in SANAD_DATA; several processes must share one. */
  AUTH_SECRET: secret(32),
  /** Opens /healthz parts and /metrics to who is not on this machine. */
  OPS_TOKEN: secret(24),
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** `off` hides sample data even where it could be offered. */
  DEMO: z.enum(['on', 'off']).default('on'),
  /** `off` takes the worker that keeps the page for offline off every device. */
  WORKER: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** The built page; by default the one beside this package. */
  WEB_DIST: optionalText,
  /** JSON object that replaces named limits, as in `{"pendingInvitations": 10}`. */
  SANAD_LIMITS: optionalText,
});

export interface Env extends z.infer<typeof shape> {
  readonly limits: Limits;
  /** `PUBLIC_URL` as an origin, or undefined on loopback and LAN addresses. */
  readonly publicOrigin: string | undefined;
  /** The bucket for the bytes of files, or undefined: the disk. */
  readonly s3:
    | {
        readonly bucket: string;
        readonly endpoint: string | undefined;
        readonly region: string;
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
      }
    | undefined;
}

export class EnvRefused extends Error {
  override readonly name = 'EnvRefused';
}

function parseLimits(text: string | undefined): Limits {
  if (text === undefined) return defaultLimits;
  const known = Object.keys(defaultLimits) as [keyof Limits, ...(keyof Limits)[]];
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new EnvRefused('SANAD_LIMITS is not JSON.');
  }
  const parsed = z.partialRecord(z.enum(known), z.int().min(0)).safeParse(raw);
  if (!parsed.success) throw new EnvRefused(`SANAD_LIMITS: ${z.prettifyError(parsed.error)}`);
  return { ...defaultLimits, ...(parsed.data as Partial<Limits>) };
}

function parsePublicOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.username
  ) {
    throw new EnvRefused(
      'PUBLIC_URL must be an origin without a path, as in https://sanad.example.',
    );
  }
  return url.origin;
}

/** @throws EnvRefused with one plain sentence for each thing that is wrong. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = shape.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    throw new EnvRefused(lines.join('\n'));
  }
  const env = parsed.data;
  const publicOrigin = parsePublicOrigin(env.PUBLIC_URL);
  if (publicOrigin !== undefined && env.SMTP_URL === undefined) {
    throw new EnvRefused(
      'PUBLIC_URL is set but SMTP_URL is not: people could sign up and would never get the mail that ' +
        'verifies their address or resets their password. Set SMTP_URL, or leave PUBLIC_URL out to try Sanad on this machine.',
    );
  }
  const livekit = [env.LIVEKIT_URL, env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET];
  if (env.LIVEKIT_URL !== undefined && livekit.includes(undefined)) {
    throw new EnvRefused('LIVEKIT_URL needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET beside it.');
  }
  return { ...env, limits: parseLimits(env.SANAD_LIMITS), publicOrigin, s3: s3Of(env) };
}

/** @throws EnvRefused where a part of it is missing: files must not go to the disk of one process by a slip. */
function s3Of(env: z.infer<typeof shape>): Env['s3'] {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secret } = env;
  const { S3_ENDPOINT: endpoint, S3_REGION: region } = env;
  if (bucket === undefined && endpoint === undefined && accessKeyId === undefined) return undefined;
  if (bucket === undefined || accessKeyId === undefined || secret === undefined) {
    throw new EnvRefused(
      'Files in a bucket need S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together.',
    );
  }
  return { bucket, endpoint, region, accessKeyId, secretAccessKey: secret };
}

/** Reads this process's environment, once. */
export function loadEnv(): Env {
  return parseEnv(process.env);
}
