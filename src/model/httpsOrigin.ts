const HTTPS_ORIGIN =
  /^https:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?::[1-9]\d{0,4})?$/;

/**
 * An origin of the web as a policy of the page may name it: `https://daten.example.de`. The grammar
 * is that of server/policy.mjs, which lets the browser reach no others.
 */
export function isHttpsOrigin(text: string): boolean {
  // The rest of what makes an origin (port range, no default port) is the URL parser's to know.
  return HTTPS_ORIGIN.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
