/** Every limit of calls, by name; times in milliseconds unless the name says otherwise. */
export const callLimits = {
  /** A join token opens one media room for this long; LiveKit renews it for those inside. */
  tokenSeconds: 600,
  /** The longest that anything waits for LiveKit, so that a person hears "no video" within five seconds. */
  mediaTimeout: 4_000,
  /** What LiveKit gets to tell somebody that they are put out, before their socket is cut. */
  farewell: 400,
  webhookBytes: 64 * 1024,
  webhookAge: 5 * 60_000,
  /** Events that wait for their turn; beyond, reconciling makes good for them. */
  waitingWebhooks: 1_000,
  /** LiveKit's clock may run ahead of ours by this much. */
  webhookSkew: 60_000,
  reconcileEvery: 30_000,
  /** Where LiveKit asks nobody but the pass in hand, whoever was put out is looked for this often. */
  lookForReturns: 500,
  /** An empty call stays on this long, so that a reloading page finds it again. */
  emptyGrace: 4_000,
  /** An empty call that somebody asked for again waits this long for them to come out of the lobby. */
  lobbyPatience: 2 * 60_000,
  /** A call that nobody ever entered ends after this. */
  unvisitedGrace: 5 * 60_000,
  /** LiveKit silent for this long: nobody can be in its calls any more. */
  mediaSilence: 60_000,
  signalSocketsPerPerson: 12,
  /** Bytes of a signalling request's query: a join request carries a whole offer. */
  signalQueryBytes: 14 * 1024,
  peoplePerCall: 24,
} as const;

export type CallLimits = { readonly [K in keyof typeof callLimits]: number };
