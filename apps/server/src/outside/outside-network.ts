import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';

/** How a host outside is found and reached. Tests put a stand-in here; what may be reached is decided before. */
export interface OutsideNetwork {
  /** Every address that a name has now; none where it has none, or nobody said in time. */
  resolve(name: string): Promise<readonly string[]>;
  /** To one of these addresses and no other, whatever the name means by then. */
  connect(name: string, addresses: readonly string[]): TLSSocket;
}

/** Name servers are asked directly: the system's own way would keep one of its few threads for a name that answers slowly. */
const asking = { timeout: 2_000, tries: 2 };

export const outsideNetwork: OutsideNetwork = {
  async resolve(name) {
    const resolver = new Resolver(asking);
    const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  },
  connect: (name, addresses) =>
    connect({
      host: name,
      servername: name,
      port: 443,
      lookup(_name, { all }, found) {
        const known = addresses.map((address) => ({ address, family: isIP(address) }));
        if (all === true) found(null, known);
        else found(null, known[0]!.address, known[0]!.family);
      },
    }),
};
