const longest = 2_048;
/** As `URL` writes it: lower case, other scripts as `xn--`. An address has a last part of digits, or brackets. */
const name =
  /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * An address from outside that this server may post to, as far as that can be seen in its text: https on
 * its own port, a host with a name, nobody's credentials. What the name means is asked before each connection.
 */
export function readOutsideUrl(text: string): URL | undefined {
  if (text.length > longest) return undefined;
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return undefined;
  return name.test(url.hostname) ? url : undefined;
}
