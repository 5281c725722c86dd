import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** IPv4 ranges that are no public host's, by the IANA special-purpose registry (RFC 6890 and its followers). */
const specialIpv4 = ranges('ipv4', [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]);

/** Of IPv6 only global unicast is public, and of that not what is kept for tunnels, tests and documentation. */
const globalIpv6 = ranges('ipv6', ['2000::/3']);
const specialIpv6 = ranges('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

function ranges(family: 'ipv4' | 'ipv6', subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', prefix] = subnet.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}

/**
 * Whether an IP address is one that anybody on the internet could reach. Private, loopback, link-local (where clouds
 * keep their metadata), shared, multicast, mapped and reserved ones are not, nor is what is no address at all.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !specialIpv4.check(address, 'ipv4');
  return family === 6 && globalIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
}

/** Thrown into a connection whose name leads where it must not. */
export class AddressNotAllowed extends Error {
  override name = 'AddressNotAllowed';
}

/** Asks for all addresses of a name, as `dns.lookup` does. */
export type ResolveName = (
  name: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What may be reached is the installation's to say, never the caller's. */
export type AddressPolicy = {
  /** Private networks too: all of them, or these hosts alone (`erp.lan`, `10.0.0.7:8080`). */
  allowPrivate: boolean | readonly string[];
  /** The system's when not said. */
  resolve?: ResolveName;
};

/** Whether this address may lead into a private network, and be sent a key over plain http. */
export function mayBePrivate(url: URL, { allowPrivate }: AddressPolicy): boolean {
  if (typeof allowPrivate === 'boolean') return allowPrivate;
  return allowPrivate.includes(url.host) || allowPrivate.includes(url.hostname);
}

/** What may be asked for: http or https, no user in the address, and no literal address that is not public. */
export function mayBeAsked(url: URL, policy: AddressPolicy): boolean {
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return host !== '' && (mayBePrivate(url, policy) || isIP(host) === 0 || isPublicAddress(host));
}

/**
 * A name lookup for one connection that refuses a name of which any address is not public. The connection is made to
 * the very addresses that were judged, so a name that changes its mind between two questions gains nothing.
 */
export function lookupFor(url: URL, policy: AddressPolicy): LookupFunction {
  const { resolve = systemLookup } = policy;
  const isAllowed = (address: string) => mayBePrivate(url, policy) || isPublicAddress(address);
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '');
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isAllowed(address)))
        return done(new AddressNotAllowed(name), '');
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}
