import { Suspense } from 'react';

import { useAfterFirstLook } from './use-after-first-look.ts';

const loadUploads = () => import('../features/files/queue/keep-uploading.tsx');

/** Goes on with what an earlier tab was to bring; it says nothing, so no words are waited for. */
export function UploadCorner() {
  const uploads = useAfterFirstLook(loadUploads);
  return <Suspense>{uploads === undefined ? null : <uploads.KeepUploading />}</Suspense>;
}
