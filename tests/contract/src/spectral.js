// Spectral in this process, so that many small documents can be held against one ruleset.
import { createRequire } from 'node:module';
import { promises } from 'node:fs';

const require = createRequire(import.meta.url);
const { Spectral, Document } = require('@stoplight/spectral-core');
const { Json } = require('@stoplight/spectral-parsers');
const { fetch } = require('@stoplight/spectral-runtime');
const { bundleAndLoadRuleset } = require('@stoplight/spectral-ruleset-bundler/with-loader');

export async function linter(rulesetPath) {
  const spectral = new Spectral();
  spectral.setRuleset(await bundleAndLoadRuleset(rulesetPath, { fs: { promises }, fetch }));
  const rules = Object.values(spectral.ruleset.rules).filter(({ enabled }) => enabled).map(({ name }) => name);
  return {
    rules,
    find: async (api) => {
      const findings = await spectral.run(new Document(JSON.stringify(api), Json, 'openapi.json'));
      return findings.map(({ code, path, message }) => ({ code, path: path.join('.'), message }));
    },
  };
}
