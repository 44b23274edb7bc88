/** Why a camera, a microphone or a screen could not be had; each has a sentence in every language. */
export type Trouble = 'refused' | 'busy' | 'absent' | 'insecure' | 'failed';

const troubles: Readonly<Record<string, Trouble>> = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
  NotFoundError: 'absent',
  DevicesNotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotSupportedError: 'absent',
};

/** Browsers keep `mediaDevices` from plain-http addresses altogether: that is the address's fault, not the person's. */
export function canHaveDevices(): boolean {
  return typeof navigator !== 'undefined' && navigator.mediaDevices !== undefined;
}

export function troubleOf(error: unknown, secure: boolean): Trouble {
  if (!secure) return 'insecure';
  const name = error instanceof Error ? error.name : '';
  return troubles[name] ?? 'failed';
}
