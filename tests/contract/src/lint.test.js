// The document holds to the Dutch rules, to the general ones, and to ours: no error, no warning.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { documentPath, here, root } from './document.js';
import { run } from './tools.js';

const nlgov = process.env.ACCREDITATION_NLGOV_RULESET ?? join(root, '../shared/adr/nlgov-linter-2.2.0.yaml');

test('the NLgov REST API Design Rules 2.2 hold', {
  skip: existsSync(nlgov) ? false : 'the NLgov ruleset is not here; ACCREDITATION_NLGOV_RULESET can name it',
}, async () => assertNoFindings(nlgov));

test('the general OpenAPI rules and our own hold', async () => assertNoFindings(join(here, 'rules/spectral.yaml')));

test('Redocly finds nothing', async () => {
  const { code, output } = await run('redocly', ['lint', documentPath, '--config', join(here, 'rules/redocly.yaml'), '--format', 'stylish']);
  assert.ok(code === 0 && !/\d+ warning/.test(output), output);
});

async function assertNoFindings(ruleset) {
  const { code, output } = await run('spectral', [
    'lint', documentPath, '--ruleset', relative(here, ruleset), '--fail-severity', 'hint', '--format', 'text',
  ]);
  assert.equal(code, 0, output);
}
