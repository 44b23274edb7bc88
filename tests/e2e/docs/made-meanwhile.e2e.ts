import { randomUUID } from 'node:crypto';

import { expect, test } from '@playwright/test';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { signInAs } from '../sign-in-as.ts';

test('a document whose making arrives after it was asked for opens by itself', async ({
  page,
  baseURL,
}) => {
  const member = await Member.signUp(baseURL!, 'Layla');
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await member.call(createWorkspace, { body });
  await signInAs(page.context(), member);
  const documentId = randomUUID();
  await page.goto(`/w/${workspace.id}/docs/${documentId}`);
  await expect(page.getByText('There is no such document.')).toBeVisible();

  const other = new RecordSocket(member, workspace.id);
  await other.mutate('createDocument', { documentId, title: 'Front desk' });
  await expect(page.getByRole('textbox', { name: 'Text of the document' })).toBeVisible();
  await expect(page.getByText('There is no such document.')).toHaveCount(0);
  other.close();
});
