/** What is wrong with an address that data is to come from. */
export const ADDRESS_FAULTS = ['scheme', 'host', 'credentials', 'private', 'unreadable'] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

export type AddressVerdict =
  /** May be fetched at once. */
  | { readonly kind: 'same-origin'; readonly url: string }
  /** May be fetched when the visitor, who was told the host, says so. */
  | { readonly kind: 'ask'; readonly url: string; readonly host: string }
  | { readonly kind: 'refused'; readonly reason: AddressFault; readonly host?: string };

/** Where the page is: its origin, and the address that its paths are resolved by. */
export interface PagePlace {
  readonly origin: string;
  readonly base: string;
}

/**
 * Judges an address from outside before anything is requested of it. The `url` of the verdict is
 * what is judged and what is to be fetched, never the text: a parser of URLs skips, folds and decodes
 * much in it.
 *
 * @param hosts origins (`https://…`) that the operator lists
 */
export function judgeAddress(
  text: string,
  { origin, base }: PagePlace,
  hosts: readonly string[],
): AddressVerdict {
  if (!text.trim() || !URL.canParse(text, base)) return { kind: 'refused', reason: 'unreadable' };
  const url = new URL(text, base);
  const { host, href } = url;
  const refused = (reason: AddressFault) => ({ kind: 'refused', reason, host }) as const;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { kind: 'refused', reason: 'scheme' };
  }
  // `//host/…` takes over the page's scheme and leaves the page all the same.
  if (!URL.canParse(text) && host !== new URL(base).host) return refused('scheme');
  if (url.username || url.password) return refused('credentials');
  if (url.origin === origin) return { kind: 'same-origin', url: href };
  if (isPrivate(url.hostname)) return refused('private');
  if (!hosts.includes(`https://${host}`)) return refused('host');
  if (url.protocol !== 'https:') return refused('scheme');
  return { kind: 'ask', url: href, host };
}

/** Networks that are no part of the public web; a URL writes any IPv4 address as four decimals. */
const IPV4_PRIVATE =
  /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.(?:168|0\.0)|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.1[89]|2(?:2[4-9]|[345]\d))\.(?:\d+\.?){1,3}$/;
/** What the public web uses of IPv6, without the part that wraps IPv4 addresses. */
const IPV6_PUBLIC = /^\[(?!2002:)[23][\da-f]{3}:/;
/** Names that only a network of its own knows. One without a dot is such a name as well. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa)$/;

/** @param hostname as a URL has it */
function isPrivate(hostname: string): boolean {
  if (hostname.startsWith('[')) return !IPV6_PUBLIC.test(hostname);
  const name = hostname.replace(/\.$/, '');
  return !name.includes('.') || LOCAL_NAME.test(name) || IPV4_PRIVATE.test(name);
}
