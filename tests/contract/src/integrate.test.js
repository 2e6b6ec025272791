// docs/integrate.md is true: its blocks of curl and TypeScript run, in its order, against the register with its demo data.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { here, root } from './document.js';
import { startApi } from './server.js';
import { run } from './tools.js';

const start = promisify(execFile);
const page = await readFile(join(root, 'docs/integrate.md'), 'utf8');
const blocks = (language) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code);

let api;
before(async () => (api = await startApi()));
after(() => api?.stop());

test('the page has something to run', () => {
  assert.ok(blocks('bash').length >= 4);
  assert.ok(blocks('ts').length >= 1);
  assert.ok(blocks('csharp').length >= 2);
});

test('the curl of the page runs', async () => {
  const script = `set -euo pipefail\nregister=${api.origin}\n${blocks('bash').join('\n')}`;
  const { stdout } = await start('bash', ['-c', script], { timeout: 60_000 });
  assert.match(stdout, /"standing": "registered"/);
});

test('the TypeScript of the page compiles strictly and runs', async () => {
  const folder = join(here, 'src/client/page');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    const types = await run('openapi-typescript', [`${api.base}/openapi.json`, '--output', join(folder, 'register.d.ts')]);
    assert.equal(types.code, 0, types.output);
    const code = [`const REGISTER = ${JSON.stringify(api.origin)};`, ...blocks('ts')].join('\n');
    await writeFile(join(folder, 'page.ts'), code);

    const compiled = await run('tsc', [
      join(folder, 'page.ts'), '--outDir', folder, '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom',
      '--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--skipLibCheck',
    ]);
    assert.equal(compiled.code, 0, compiled.output);
    await start('node', [join(folder, 'page.js')], { timeout: 60_000 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
