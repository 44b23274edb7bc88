/** What stands in the address of an agreement's page behind its path. */
export interface AgreementSearch {
  /** An earlier version, to be read. */
  readonly version?: number | undefined;
  /** The form with which terms are proposed is open. */
  readonly propose?: true | undefined;
}

/** Anybody may have written an address, so nothing in it is taken that is not known. */
export function agreementSearchOf({ version, propose }: Record<string, unknown>): AgreementSearch {
  return {
    ...(typeof version === 'number' && Number.isSafeInteger(version) && version > 0
      ? { version }
      : {}),
    ...(propose === true ? { propose } : {}),
  };
}
