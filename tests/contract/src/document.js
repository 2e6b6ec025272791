import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(dirname(fileURLToPath(import.meta.url)));
export const root = resolve(here, '../..');
export const documentPath = join(root, 'openapi/v1.json');
export const document = JSON.parse(await readFile(documentPath, 'utf8'));

const methods = ['get', 'post', 'put', 'patch', 'delete'];

// Every operation as { method, path, operation, secured }.
export const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  methods
    .filter((method) => item[method])
    .map((method) => ({
      method: method.toUpperCase(),
      path,
      operation: item[method],
      secured: (item[method].security ?? document.security ?? []).some((need) => Object.keys(need).length > 0),
    })),
);

const numbers = new Set(
  operations
    .flatMap(({ operation }) => operation.parameters ?? [])
    .filter((parameter) => parameter.in === 'path' && parameter.schema.type === 'integer')
    .map(({ name }) => name),
);

// A path whose parameters hold values that no resource has.
export const concrete = (path) =>
  path.replace(/\{([^}]+)\}/g, (_, name) => (numbers.has(name) ? '999999' : '00000000-0000-7000-8000-000000000000'));

export function allScopes() {
  const schemes = Object.values(document.components.securitySchemes);
  return schemes.flatMap(({ flows }) => Object.values(flows ?? {}).flatMap(({ scopes }) => Object.keys(scopes)));
}
