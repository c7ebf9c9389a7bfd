import { isHttpsOrigin } from '../model/httpsOrigin.ts';
import { webAddress } from '../model/webAddress.ts';
import { fetchText, parseJson } from './files.ts';
import { FileError } from './issue.ts';

/** Where one can reach somebody or read something. */
export interface Address {
  /** `https:`, `http:` or `mailto:`. */
  readonly href: string;
  /** As people read it: the mail address, or the host. */
  readonly label: string;
}

/** What the operator says of themselves. Absent is what they leave open. */
export interface Site {
  readonly operator?: string;
  readonly contact?: Address;
  readonly imprint?: Address;
  readonly privacy?: Address;
  /** Origins that data may be loaded from, when the visitor agrees. */
  readonly dataHosts: readonly string[];
  /** Properties whose value is none that may stand there. */
  readonly faults: readonly string[];
}

/** One mail address, of plain letters: none that could add a recipient or a header. */
const MAIL = /^[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}$/;
/** The longest name that is one. */
const LONGEST = 200;

function mailAddress(text: string): Address | undefined {
  const label = text.replace(/^mailto:/i, '');
  return MAIL.test(label) ? { href: `mailto:${label}`, label } : undefined;
}

function pageAddress(text: string): Address | undefined {
  const address = webAddress(text);
  return address && { href: address.href, label: address.host };
}

/** What is not said, or is no text that may stand there, is absent. @throws FileError if it is no object */
export function readSite(text: string): Site {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new FileError('unreadable');
  }
  const said = new Map<string, unknown>(Object.entries(json));
  const faults: string[] = [];
  function read<T>(property: string, parse: (text: string) => T | undefined): T | undefined {
    const value = said.get(property) ?? '';
    const bare = typeof value === 'string' ? value.trim() : undefined;
    if (bare === '') return undefined;
    const result = bare === undefined ? undefined : parse(bare);
    if (result === undefined) faults.push(property);
    return result;
  }
  const operator = read('operator', (name) => (name.length > LONGEST ? undefined : name));
  const contact = read('contact', (address) => mailAddress(address) ?? pageAddress(address));
  const imprint = read('imprint', pageAddress);
  const privacy = read('privacy', pageAddress);
  const hosts = said.get('dataHosts') ?? [];
  const listed: readonly unknown[] = Array.isArray(hosts) ? hosts : [];
  const dataHosts = listed.filter((host) => typeof host === 'string').filter(isHttpsOrigin);
  if (!Array.isArray(hosts) || dataHosts.length < listed.length) faults.push('dataHosts');
  return {
    ...(operator && { operator }),
    ...(contact && { contact }),
    ...(imprint && { imprint }),
    ...(privacy && { privacy }),
    dataHosts,
    faults,
  };
}

/** Asked for anew each time: it is small, and rarely wanted. @throws FileError */
export async function loadSite(): Promise<Site> {
  return readSite(await fetchText('site.json'));
}
