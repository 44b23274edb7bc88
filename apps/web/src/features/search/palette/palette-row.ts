import type { ReactNode } from 'react';

/** One line of the palette: something found, or something that can be done. */
export interface PaletteRow {
  /** Its own among all rows of all sections, and the same as long as it is the same thing. */
  readonly id: string;
  /** An icon, a glyph or a face. */
  readonly lead: ReactNode;
  /** What people wrote stands in it isolated, in its own direction. */
  readonly title: ReactNode;
  /** The second line: where and when. */
  readonly about?: ReactNode;
  /** What it is, in a word at the end. */
  readonly kind?: string;
  /** The key that does the same without the palette, as menus show it: `A`, `Ctrl Z`. */
  readonly hint?: string;
  /** Besides Enter on the row, this chord does it from the field, whichever row is chosen. */
  readonly chord?: 'Ctrl Enter' | 'Alt Enter';
  /** The palette is closed before it is called, and the focus is back where it was. */
  act(): void;
}

/** Rows that belong together; a hairline stands between two sections. */
export interface PaletteSection {
  readonly name: string;
  readonly rows: readonly PaletteRow[];
  /** Its rows make room: found rows that come late stand above them unless one of them was chosen by hand. */
  readonly yields?: boolean;
}
