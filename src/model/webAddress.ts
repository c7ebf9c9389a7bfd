/** A web address that may become a link, with its host as people read it; undefined for anything else. */
export function webAddress(text: string): { href: string; host: string } | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { href, hostname, username, password } = new URL(text);
  if (username || password) return undefined;
  return { href, host: hostname.replace(/^www\./, '') };
}
