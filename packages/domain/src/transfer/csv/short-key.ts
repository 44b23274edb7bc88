/** What a board's parts are called by is 64 characters at most: a longer name keeps its beginning and a number of all of it. */
export function shortKey(name: string): string {
  if (name.length <= longest) return name;
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < name.length; at += 1) {
    a = Math.imul(a ^ name.charCodeAt(at), 2654435761);
    b = Math.imul(b ^ name.charCodeAt(at), 1597334677);
  }
  const number = `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
  return `${name.slice(0, longest - 16)}~${number}`;
}

const longest = 60;
