import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { expect, test } from '@playwright/test';
import { createWorkspace } from '@sanad/protocol/http/workspace';
import * as Y from 'yjs';

import { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { StoredDoc } from '../../harness/stored-doc.ts';
import { signInAs } from '../sign-in-as.ts';

/**
 * The editing history of a real LaTeX paper: 259,778 edits, each an update of its own, typed through
 * the stock y-websocket client into one code block of the editor's fragment. What a fresh browser
 * shows must be the paper, to the last character.
 */
interface RecordedEdits {
  readonly txns: readonly {
    readonly patches: readonly (readonly [position: number, deleted: number, inserted: string])[];
  }[];
  readonly endContent: string;
}

const file = join(process.env['SANAD_REAL_DATA'] ?? '', 'automerge-paper.json.gz');

test('a paper of 259,778 typed edits opens in a fresh browser to the last character', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const trace = JSON.parse(gunzipSync(readFileSync(file)).toString()) as RecordedEdits;
  const edits = trace.txns.flatMap(({ patches }) => patches);
  expect(edits.length).toBe(259_778);

  const member = await Member.signUp(baseURL!, 'Paper');
  const { workspace } = await member.call(createWorkspace, {
    body: { name: 'Paper', side: 'client' },
  });
  const documentId = randomUUID();
  const socket = new RecordSocket(member, workspace.id);
  await socket.mutate('createDocument', { documentId, title: 'A paper' });
  socket.close();

  const typist = new StoredDoc(member, workspace.id, documentId);
  await expect.poll(() => typist.isSynced()).toBe(true);
  const block = new Y.XmlElement('codeBlock');
  const text = new Y.XmlText();
  block.insert(0, [text]);
  typist.doc.getXmlFragment('default').insert(0, [block]);
  for (const [at, [position, deleted, inserted]] of edits.entries()) {
    if (deleted > 0) text.delete(position, deleted);
    if (inserted !== '') text.insert(position, inserted);
    // A provider sends as fast as it is fed: leave it a turn of the loop, and the server its backpressure.
    if (at % 500 === 499)
      await expect.poll(() => typist.unsentBytes() < 256 * 1024, { intervals: [5] }).toBe(true);
  }
  await expect.poll(() => typist.isStored(), { timeout: 120_000 }).toBe(true);
  typist.close();

  const context = await browser.newContext();
  await signInAs(context, member);
  const page = await context.newPage();
  await page.goto(`/w/${workspace.id}/docs/${documentId}`);
  const code = page.locator('.ProseMirror pre code');
  await expect
    .poll(async () => (await code.textContent())?.length, { timeout: 60_000 })
    .toBe(trace.endContent.length);
  expect((await code.textContent()) === trace.endContent).toBe(true);
  await context.close();
});
