import { readFileSync } from 'node:fs';

import { listFiles } from '../check/list-files.ts';
import { report } from '../check/report.ts';
import { checkBoundaries } from './check-boundaries.ts';

report(
  'boundaries',
  checkBoundaries(listFiles(), (file) => readFileSync(file, 'utf8')),
);
