/**
 * Checks the record of an agreement where there is no Sanad: that every version says what was hashed, and that every
 * seal names the one before; and the same of the lines about the end of the work. It knows nothing of the product's code on purpose.
 *
 *     node tooling/agreement/check-record.mjs agreement-record.json
 *
 * What is compared by hand afterwards is the last seal: it stands on the PDF that each side keeps.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

function problemsOf({ number, content, hash, sealed }, before) {
  const said = JSON.parse(content);
  return [
    digest(content) === hash ? null : 'its text is not the one that was proposed',
    said.number === number ? null : 'it bears another number',
    said.before === before ? null : 'it does not follow the version agreed before',
    ...(sealed === null ? [] : sealProblems(sealed, hash, before)),
  ].filter((problem) => problem !== null);
}

function sealProblems(sealed, hash, before) {
  const said = JSON.parse(sealed.content);
  return [
    digest(sealed.content) === sealed.hash ? null : 'its seal is not the one that was set',
    said.hash === hash ? null : 'its seal is of another text',
    said.before === before ? null : 'its seal does not follow the one before',
  ];
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('node tooling/agreement/check-record.mjs FILE');
  process.exit(2);
}
const { versions, deeds = [] } = JSON.parse(readFileSync(file, 'utf8'));
let before = null;
let wrong = 0;
for (const version of versions) {
  const problems = problemsOf(version, before);
  wrong += problems.length;
  const { number, sealed } = version;
  for (const problem of problems) console.log(`version ${number}: ${problem}`);
  if (problems.length === 0)
    console.log(
      `version ${number}: as it was ${sealed ? `agreed, seal ${sealed.hash}` : 'proposed'}`,
    );
  if (sealed !== null) before = sealed.hash;
}
let line = null;
for (const [at, { number, content, hash }] of deeds.entries()) {
  const said = JSON.parse(content);
  const problems = [
    digest(content) === hash ? null : 'its text is not the one that was written',
    said.number === number && number === at + 1 ? null : 'it bears another number',
    said.before === line ? null : 'it does not follow the line before',
  ].filter((problem) => problem !== null);
  wrong += problems.length;
  for (const problem of problems) console.log(`line ${number}: ${problem}`);
  if (problems.length === 0) console.log(`line ${number}: ${said.kind}, as it was written`);
  line = hash;
}
process.exit(wrong === 0 ? 0 : 1);
