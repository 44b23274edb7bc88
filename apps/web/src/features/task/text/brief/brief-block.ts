/**
 * The tree of a brief as its editor holds it: the names and fields are those of TipTap's starter kit, so
 * that a tree goes into the editor as it is.
 */
export interface BriefMark {
  readonly type: 'link' | 'bold' | 'italic' | 'strike' | 'code';
  readonly attrs?: { readonly href: string; readonly title: string | null };
}

export interface BriefText {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly BriefMark[];
}

export interface BriefBreak {
  readonly type: 'hardBreak';
}

export type BriefInline = BriefText | BriefBreak;

export type BriefBlock =
  | { readonly type: 'paragraph'; readonly content?: readonly BriefInline[] }
  | {
      readonly type: 'heading';
      readonly attrs: { readonly level: number };
      readonly content?: readonly BriefInline[];
    }
  | { readonly type: 'blockquote'; readonly content: readonly BriefBlock[] }
  | { readonly type: 'bulletList'; readonly content: readonly BriefItem[] }
  | {
      readonly type: 'orderedList';
      readonly attrs: { readonly start: number };
      readonly content: readonly BriefItem[];
    }
  | {
      readonly type: 'codeBlock';
      readonly attrs: { readonly language: string | null };
      readonly content?: readonly [{ readonly type: 'text'; readonly text: string }];
    }
  | { readonly type: 'horizontalRule' };

export interface BriefItem {
  readonly type: 'listItem';
  readonly content: readonly BriefBlock[];
}

/** From the outermost in. */
export const markOrder = ['link', 'bold', 'italic', 'strike', 'code'] as const;
