import { IdeaCorner } from './idea-corner.tsx';
import { KeyCorner } from './key-corner.tsx';
import { SearchCorner } from './search-corner.tsx';
import { TemplateCorner } from './template-corner.tsx';
import { UploadCorner } from './upload-corner.tsx';

/** Each draws nothing before it is asked for, or works without being seen. */
export function PageCorners(props: { readonly early: Event | undefined }) {
  return (
    <>
      <IdeaCorner />
      <UploadCorner />
      <SearchCorner />
      <TemplateCorner />
      <KeyCorner early={props.early} />
    </>
  );
}
