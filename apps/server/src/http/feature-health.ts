/** One feature's line in `/healthz`. */
export interface FeatureHealth {
  readonly ok: boolean;
  readonly parts: Readonly<
    Record<string, { readonly state: string; readonly [fact: string]: unknown }>
  >;
}
