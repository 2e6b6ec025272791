// A client that a municipality would generate compiles in strict mode.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { documentPath, here } from './document.js';
import { run } from './tools.js';

test('the document gives types that a strict client compiles against', async () => {
  const types = join(here, 'src/client/register.d.ts');
  const generated = await run('openapi-typescript', [documentPath, '--output', types]);
  assert.equal(generated.code, 0, generated.output);

  const compiled = await run('tsc', ['--project', join(here, 'tsconfig.json')]);
  assert.equal(compiled.code, 0, compiled.output);
});
