import { BlockList, isIP } from 'node:net';

/** True for what TRUSTED_PROXY may hold: addresses or CIDR ranges, separated by commas. */
export function isAddressList(text: string): boolean {
  return text.split(',').every((entry) => {
    const [address = '', bits] = entry.trim().split('/');
    const family = isIP(address);
    return (
      family !== 0 &&
      (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
    );
  });
}

/**
 * Which neighbour may tell us the caller's address in X-Forwarded-For: the configured proxy, and only as the nearest
 * hop. Everything further away in that header is whatever the caller wrote (reliability I2).
 */
export function trustOneHop(list: string | undefined): false | ((address: string, hop: number) => boolean) {
  if (list === undefined) return false;
  const trusted = new BlockList();
  for (const entry of list.split(',')) {
    const [address = '', bits] = entry.trim().split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (address, hop) =>
    hop === 0 && isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
