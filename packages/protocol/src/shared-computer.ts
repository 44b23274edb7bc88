/**
 * Somebody signed in here on a computer that others use too. It holds no secret and lasts as long as the browser:
 * by it the page knows, before it asks anybody, that nothing may be kept on this device.
 */
export const sharedCookie = 'sanad_shared';

/** A sign-in on a shared computer ends this long after its person was last heard of. */
export const sharedIdleMs = 15 * 60_000;
/** It is announced this long before. */
export const sharedWarningMs = 60_000;
