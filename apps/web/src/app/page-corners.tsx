import { useEffect } from 'react';

import { bringLateIcons } from '../ui/use-late-icons.ts';
import { BusinessCorner } from './business-corner.tsx';
import { IdeaCorner } from './idea-corner.tsx';
import { KeyCorner } from './key-corner.tsx';
import { SearchCorner } from './search-corner.tsx';
import { TemplateCorner } from './template-corner.tsx';
import { UploadCorner } from './upload-corner.tsx';

/** Each draws nothing before it is asked for, or works without being seen. */
export function PageCorners(props: { readonly early: Event | undefined }) {
  // Before a menu that draws some is opened.
  useEffect(() => void bringLateIcons(), []);
  return (
    <>
      <BusinessCorner />
      <IdeaCorner />
      <UploadCorner />
      <SearchCorner />
      <TemplateCorner />
      <KeyCorner early={props.early} />
    </>
  );
}
