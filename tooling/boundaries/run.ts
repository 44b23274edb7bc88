import { readFileSync } from 'node:fs';

import { listFiles } from '../check/list-files.ts';
import { report } from '../check/report.ts';
import { checkBoundaries } from './check-boundaries.ts';
import { findCircles } from './find-circles.ts';

const files = listFiles();
const read = (file: string) => readFileSync(file, 'utf8');
report('boundaries', [...checkBoundaries(files, read), ...findCircles(files, read)]);
