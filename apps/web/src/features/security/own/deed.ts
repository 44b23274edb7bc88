/** What somebody is about to change of how they sign in. */
export type SecurityDeed =
  | { readonly kind: 'set-up' }
  | { readonly kind: 'codes' }
  | { readonly kind: 'off' }
  | { readonly kind: 'add' }
  | { readonly kind: 'rename' | 'remove'; readonly id: string; readonly name: string };
