import type { UserId } from '@sanad/domain/kernel/ids';

/** Who a request or a socket speaks for, after authentication. */
export interface Principal {
  readonly userId: UserId;
  readonly name: string;
  readonly emailVerified: boolean;
  /** The sign-in session it came with: ends when that is ended. */
  readonly loginId: string;
  readonly demo: boolean;
  /** On a computer that others use too. */
  readonly shared?: boolean;
}
