// docs/integrate.md is true: its blocks run, in its order, against the register with its demo data.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exportPKCS8 } from 'jose';
import { here, root } from './document.js';
import { startProvider } from './provider.js';
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
  assert.equal(blocks('csharp').length, 2);
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

test('the first C# of the page runs', async () => {
  assert.equal(await runCSharp(blocks('csharp')[0], api.origin), 'registered\n');
});

test('the second C# of the page runs with a token of a real OpenID provider', async () => {
  const provider = await startProvider();
  const served = await startApi({ Authentication__Authority: provider.issuer });
  try {
    const code = blocks('csharp')[1].replace('https://login.register.example', provider.issuer);
    const output = await runCSharp(code, served.origin, { 'gm0363.pem': await exportPKCS8(provider.client.privateKey) });
    assert.equal(output, 'row 1: Registered, proven\nrow 2: NotFound, proven\n');
  } finally {
    await served.stop();
    await provider.stop();
  }
});

// As the page says, but for where the repository is and where the register listens.
async function runCSharp(code, origin, files = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'accreditation-page-'));
  try {
    const program = code.replace('../accreditation/', `${root}/`).replaceAll('new Uri("http://localhost:5080', `new Uri("${origin}`);
    await writeFile(join(folder, 'page.cs'), program);
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const { stdout } = await start('dotnet', ['run', 'page.cs'], { cwd: folder, timeout: 180_000 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
