import { Suspense, type ComponentProps } from 'react';

import type { RowKeys } from '../features/task/keys/row-keys.tsx';
import { withWords } from './lazy-page.ts';
import { useAfterFirstLook } from './use-after-first-look.ts';

const load = withWords(() => import('../features/task/keys/row-keys.tsx'));

/** What keys do with the rows of a page, behind its first look. */
export function RowKeysLater(props: ComponentProps<typeof RowKeys>) {
  const loaded = useAfterFirstLook(load);
  return loaded === undefined ? null : (
    <Suspense fallback={null}>
      <loaded.RowKeys {...props} />
    </Suspense>
  );
}
