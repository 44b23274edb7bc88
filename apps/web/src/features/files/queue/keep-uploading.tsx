import { useEffect } from 'react';

import { useMe } from '../../../http/me.ts';
import { hasUploads } from '../../../realtime/device/kept-uploads.ts';

/** Whatever page is open: what an earlier tab began is brought to its end. */
export function KeepUploading() {
  const { profile, workspaces } = useMe();
  useEffect(() => {
    const keep = async (): Promise<void> => {
      if (!(await hasUploads(profile.id))) return;
      const { ownUploads } = await import('./own-uploads.ts');
      await ownUploads(profile.id).keepAmong(new Set(workspaces.map(({ id }) => id)));
    };
    keep().catch((error: unknown) => console.warn('uploads', error));
  }, [profile.id, workspaces]);
  return null;
}
