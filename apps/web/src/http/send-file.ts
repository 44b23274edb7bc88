import { request } from './call.ts';
import { routes, type AnswerOf, type ParamsOf, type RouteName } from './routes.ts';

/** Calls a route that takes a file's bytes as they are. Answers and refuses as `call` does. */
export async function sendFile<K extends RouteName>(
  name: K,
  params: ParamsOf<K>,
  file: Blob,
  signal?: AbortSignal,
): Promise<AnswerOf<K>> {
  const [method, path] = routes[name];
  const values = params as Record<string, unknown>;
  const url = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(values[key])));
  const init = { method, body: file, ...(signal === undefined ? {} : { signal }) };
  return (await request(url, init, 'application/octet-stream')) as AnswerOf<K>;
}
