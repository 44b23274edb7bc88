/** The element of a page that holds its facts, as JSON that nothing runs. */
const factsElement = /(<script type="application\/json" id="sanad-page">)([^<]*)(<\/script>)/;

/** JSON that can stand in a script element: nothing in it can end the element. */
function toScriptText(facts: object): string {
  return JSON.stringify(facts).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A page with these facts in the place of those that it had. */
export function withFacts(page: string, facts: object): string {
  return page.replace(
    factsElement,
    (_, open: string, _before: string, shut: string) => open + toScriptText(facts) + shut,
  );
}

/** The facts of a page; none where there are none that can be read. */
export function factsIn(page: string): object {
  try {
    const facts: unknown = JSON.parse(factsElement.exec(page)?.[2] ?? '{}');
    return typeof facts === 'object' && facts !== null ? facts : {};
  } catch {
    return {};
  }
}
