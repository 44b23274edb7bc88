/**
 * A Chromium with windows prepares two hidden pages of suggestions under each one's address bar, which costs half a
 * second of a processor for every page of a test. Of several such lists it takes the last one, so what Playwright
 * switches off (`chromiumSwitches.ts`) stands here again.
 */
const byPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
const suggestions = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

export const withoutSuggestions = `--disable-features=${[...byPlaywright, ...suggestions].join(',')}`;
