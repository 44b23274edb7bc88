export const messages = () => ({
  title: 'Tell me on this device',
  help: 'What you choose under “At once”. A locked screen shows that something is there, never a name or a title.',
  unsupported: 'This browser can’t do it here. It takes a browser with notifications, and https.',
  homeScreen:
    'On iPhone and iPad, Sanad has to be on the home screen: tap Share, then “Add to Home Screen”, and open it from there.',
  shared: 'A shared computer is told nothing.',
  serverOff: 'This server tells no devices. Your inbox and mail work as always.',
  denied:
    'The browser blocks notifications from this site. Allow them in the site’s settings, beside the address, and come back.',
  asking: 'Asking the browser…',
  on: 'On until you sign out here.',
  offline: 'This can be changed when the server answers again.',
  slow: 'The browser’s push service did not answer. Try again later.',
  browser: 'The browser couldn’t turn it on. Try again, or use another browser.',
});

export type PushMessages = ReturnType<typeof messages>;
