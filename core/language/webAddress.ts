/** An address on the web. */
export interface WebAddress {
  /** In ASCII, as programs take it. */
  readonly address: string;
  /** Whose page it is: the host, and the port where one is written. */
  readonly site: string;
}

/**
 * The address a text is; undefined where it is none, or is not plainly what it seems: no other scheme than `https` and
 * `http`, no name or password before the host, no host but letters, digits, dots and hyphens, no white space, nothing unseen.
 */
export function webAddress(text: string): WebAddress | undefined {
  const found = /^https?:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?)(?:[/?#][^\s\p{C}"<>\\^`{|}]*)?$/iu.exec(text.trim());
  if (found === null) return undefined;
  const [address, site = ""] = found;
  return { address: address.replace(/[^\x21-\x7e]/gu, encodeURIComponent), site: site.toLowerCase() };
}
