import { randomUUID } from 'node:crypto';

import type { FileId, FileVersionId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { UploadFacts } from '@sanad/protocol/http/files';
import { uploadsPath } from '@sanad/protocol/uploads-path';

import type { TestPerson } from './test-person.ts';

type RequestBody = NonNullable<RequestInit['body']>;

export interface TusAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** The tus protocol by hand, for tests: says what it likes, at any offset. */
export class TusClient {
  readonly #url: string;
  readonly #person: Pick<TestPerson, 'cookie'> | undefined;
  readonly #origin: string;
  readonly versionId = randomUUID() as FileVersionId;
  fileId = randomUUID() as FileId;

  constructor(
    origin: string,
    workspaceId: WorkspaceId,
    person: Pick<TestPerson, 'cookie'> | undefined,
    path: string = uploadsPath,
  ) {
    this.#origin = origin;
    this.#person = person;
    this.#url = origin + path.replace(':workspaceId', workspaceId);
  }

  /** Where the upload is, once it was begun. */
  get address(): string {
    return `${this.#url}/${this.versionId}`;
  }

  async ask(
    method: string,
    url: string,
    headers: Record<string, string>,
    body?: RequestBody | null,
    signal?: AbortSignal,
  ): Promise<TusAnswer> {
    const response = await fetch(url, {
      method,
      headers: {
        origin: this.#origin,
        'tus-resumable': '1.0.0',
        ...(this.#person ? { cookie: this.#person.cookie } : {}),
        ...headers,
      },
      ...(body == null ? {} : { body, duplex: 'half' }),
      ...(signal ? { signal } : {}),
    } as RequestInit);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  begin(
    bytes: number | string,
    facts: Partial<UploadFacts> = {},
    headers: Record<string, string> = {},
  ): Promise<TusAnswer> {
    const { versionId, fileId } = this;
    const all: UploadFacts = { versionId, fileId, name: 'receipt.txt', ...facts };
    const metadata = Object.entries(all as Record<string, string>)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    return this.ask('POST', this.#url, {
      'upload-length': `${bytes}`,
      'upload-metadata': metadata,
      ...headers,
    });
  }

  patch(
    offset: number | string,
    body: RequestBody,
    options: { readonly address?: string; readonly signal?: AbortSignal } = {},
  ): Promise<TusAnswer> {
    const headers = {
      'upload-offset': `${offset}`,
      'content-type': 'application/offset+octet-stream',
    };
    return this.ask('PATCH', options.address ?? this.address, headers, body, options.signal);
  }

  head(address = this.address): Promise<TusAnswer> {
    return this.ask('HEAD', address, {});
  }

  /** How far the server is. */
  async offset(): Promise<number> {
    return Number((await this.head()).headers.get('upload-offset') ?? NaN);
  }

  /** All of a file at once. */
  async bring(bytes: Uint8Array, facts: Partial<UploadFacts> = {}): Promise<void> {
    const begun = await this.begin(bytes.length, facts);
    if (begun.status !== 201) throw new Error(`begin: ${begun.status} ${begun.text}`);
    if (bytes.length === 0) return;
    const sent = await this.patch(0, bytes as RequestBody);
    if (sent.status !== 204) throw new Error(`patch: ${sent.status} ${sent.text}`);
  }
}
