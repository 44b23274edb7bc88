import { sharedCookie } from '@sanad/protocol/shared-computer';
import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
  document.cookie = `${sharedCookie}=; Max-Age=0`;
});

const wallOfPage = () => import('./device-wall.ts');

it('keeps nothing on a shared computer, and reads nothing of what was kept there', async () => {
  localStorage.setItem('of before', 'seen');
  document.cookie = `${sharedCookie}=1`;
  const { deviceStore, deviceWall } = await wallOfPage();
  expect(deviceWall.keepsNothing).toBe(true);
  deviceStore.setItem('one', 'kept');
  expect(deviceStore.getItem('one')).toBe('kept');
  expect(deviceStore.getItem('of before')).toBe(null);
  expect(deviceStore.keys()).toEqual(['one']);
  expect(Object.keys(localStorage)).toEqual(['of before']);
  deviceStore.removeItem('of before');
  expect(localStorage).toHaveLength(0);
});

it('keeps on an own device', async () => {
  const { deviceStore, deviceWall } = await wallOfPage();
  expect(deviceWall.keepsNothing).toBe(false);
  deviceStore.setItem('one', 'kept');
  expect(localStorage.getItem('one')).toBe('kept');
});

it('does not begin to keep because the sign-in has ended in another tab', async () => {
  document.cookie = `${sharedCookie}=1`;
  const { deviceStore, deviceWall } = await wallOfPage();
  expect(deviceWall.keepsNothing).toBe(true);
  deviceWall.forget();
  expect(document.cookie).not.toContain(sharedCookie);
  deviceStore.setItem('late', 'kept');
  expect(localStorage).toHaveLength(0);
});
