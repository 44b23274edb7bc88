/**
 * What a push message says, as JSON. The worker of another release reads what it knows of it. `dir` and
 * `lang` are of `title`, which stands on locked screens; `path` is where a press goes.
 */
export interface PushedNotice {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Of two notices with the same the later one is shown. */
  readonly tag: string;
  readonly path: string;
  /** In the whole inbox: the number on the app's icon. */
  readonly unread: number;
}
