import { passkey } from '@better-auth/passkey';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';

/** Codes of an authenticator app, recovery codes and passkeys, under our names of tables and columns. */
export function secondFactorPlugins() {
  return [
    twoFactor({
      issuer: 'Sanad',
      schema: {
        user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
        twoFactor: {
          modelName: 'two_factor',
          fields: {
            backupCodes: 'backup_codes',
            userId: 'user_id',
            failedVerificationCount: 'failed_verification_count',
            lockedUntil: 'locked_until',
          },
        },
      },
    }),
    passkey({
      rpName: 'Sanad',
      // It stands in for password and code: the device must have asked its person.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      registration: {
        afterVerification: ({ verification: { registrationInfo: info } }) =>
          assertAsked(info?.userVerified),
      },
      authentication: {
        afterVerification: ({ verification: { authenticationInfo: info } }) =>
          assertAsked(info.userVerified),
      },
      schema: {
        passkey: {
          modelName: 'passkey',
          fields: {
            publicKey: 'public_key',
            userId: 'user_id',
            credentialID: 'credential_id',
            deviceType: 'device_type',
            backedUp: 'backed_up',
            createdAt: 'created_at',
          },
        },
      },
    }) as BetterAuthPlugin,
  ] as const satisfies readonly BetterAuthPlugin[];
}

async function assertAsked(was: boolean | undefined): Promise<void> {
  if (was !== true) throw new APIError('UNAUTHORIZED', { code: 'passkey_unasked' });
}
