import { send } from '../../identity/identity-client.ts';

/** What setting up answers: the key for the app, and the codes that stand in for it. */
export interface BegunTwoStep {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** The changes themselves. Each is refused as `confirm_first` without a password of the last ten minutes. */
export const securityClient = {
  begin: async (password: string) =>
    (await send('POST', 'two-factor/enable', { password })) as BegunTwoStep,
  turnOn: (code: string) => send('POST', 'two-factor/verify-totp', { code }),
  turnOff: (password: string) => send('POST', 'two-factor/disable', { password }),
  async newCodes(password: string): Promise<readonly string[]> {
    const answer = await send('POST', 'two-factor/generate-backup-codes', { password });
    return (answer as BegunTwoStep).backupCodes;
  },
  rename: (id: string, name: string) => send('POST', 'passkey/update-passkey', { id, name }),
  remove: (id: string) => send('POST', 'passkey/delete-passkey', { id }),
};
