/** What stands in the address of a plan's page behind its path. */
export interface OnboardingSearch {
  /** With which assistant, where there are several. */
  readonly with?: string | undefined;
}

/** Anybody may have written an address, so nothing in it is taken that is no id. */
export function onboardingSearchOf(search: Record<string, unknown>): OnboardingSearch {
  const { with: assistant } = search;
  return typeof assistant === 'string' && /^[0-9a-f-]{36}$/.test(assistant)
    ? { with: assistant }
    : {};
}
