import { callAs, type Answer } from './test-person.ts';

interface KeptCookie {
  readonly value: string;
  /** Its attributes as they were sent. */
  readonly said: string;
}

/** A browser as far as cookies go: it keeps what it is sent, and drops what has no age left. */
export class CookieJar {
  readonly kept = new Map<string, KeptCookie>();
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  get header(): string {
    return [...this.kept].map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const cookies = this.kept.size === 0 ? undefined : this.header;
    const answer = await callAs(this.#base, cookies, method, path, body);
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0\b/i.test(line)) this.kept.delete(name);
      else this.kept.set(name, { value, said: line });
    }
    return answer;
  }
}
