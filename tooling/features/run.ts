import { readFileSync } from 'node:fs';

import { listFiles } from '../check/list-files.ts';
import { report } from '../check/report.ts';
import { readTitles } from '../test/read-titles.ts';
import { testFiles } from '../test/test-files.ts';
import { checkFeatures, featuresPage } from './check-features.ts';

const files = new Set(testFiles(listFiles()).map(({ file }) => file));
report(
  'features',
  checkFeatures(readFileSync(featuresPage, 'utf8'), (file) =>
    files.has(file) ? readTitles(readFileSync(file, 'utf8')).map(({ title }) => title) : null,
  ),
);
