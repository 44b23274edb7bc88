/** An address that can be followed, shown as it was typed. It stands above the press that opens the text to be written. */
export function Address(props: { readonly url: string; readonly children: string }) {
  return (
    <a href={props.url} dir="ltr" target="_blank" rel="noreferrer" className="link relative z-1">
      {props.children}
    </a>
  );
}
