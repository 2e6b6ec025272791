// The gate: openapi/v1.json breaks nothing that was published, unless its version says so. And the gate itself is tested:
// what breaks a client must be found, and what does not must pass.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { announces, judge } from './breaking.js';
import { document, root } from './document.js';
import { excerpt } from './excerpt.js';

const published = JSON.parse(await readFile(join(root, 'openapi/published/v1.json'), 'utf8'));

const entry = '/register-entries/{number}';
const search = '/register-entries/_search';
const peers = '/peer-groups';
const employment = '/consultants/{consultantId}/employments/{id}';
const employments = '/consultants/{consultantId}/employments';
const registrations = '/registrations';
const attendance = '/runs/{id}/attendance';
const before = excerpt(document, [entry, search, peers, employment, employments, registrations, attendance]);

test('nothing that was published is broken, or the version says so', () => {
  const { breaks, passes } = judge(published, document);
  assert.ok(passes, `These break clients of ${published.info.version}:\n${breaks.join('\n')}`);
});

const breaks = {
  'a path is gone': (d) => delete d.paths[search],
  'a path is renamed': (d) => rename(d.paths, search, '/register-entries/_find'),
  'a method is gone': (d) => delete d.paths[employment].patch,
  'an operation is renamed': (d) => (d.paths[entry].get.operationId = 'ReadRegisterEntry'),
  'a query parameter is gone': (d) => drop(d, entry, 'get', 'validAt'),
  'a query parameter is renamed': (d) => (parameter(d, entry, 'get', 'validAt').name = 'onDay'),
  'a query parameter is needed now': (d) => (parameter(d, entry, 'get', 'validAt').required = true),
  'a needed parameter is new': (d) =>
    d.paths[entry].get.parameters.push({ name: 'purpose', in: 'query', required: true, schema: { type: 'string' } }),
  'a needed header is new': (d) =>
    (d.paths[search].post.parameters = [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }]),
  'a parameter changes its type': (d) => (parameter(d, peers, 'get', 'limit').schema.type = 'string'),
  'a parameter changes its format': (d) => (parameter(d, entry, 'get', 'validAt').schema.format = 'date-time'),
  'a maximum of a parameter is lowered': (d) => (parameter(d, peers, 'get', 'limit').schema.maximum = 10),
  'a parameter gets a pattern': (d) => (parameter(d, peers, 'get', 'cursor').schema.pattern = '^x'),
  'a value of a parameter is refused': (d) => (parameter(d, registrations, 'get', 'standing').schema = { type: 'string', enum: ['registered'] }),
  'a body is needed where none was': (d) => (d.paths[entry].get.requestBody = d.paths[search].post.requestBody),
  'a media type of a body is gone': (d) => delete d.paths[attendance].post.requestBody.content['text/csv'],
  'a member of an input is gone': (d) => delete d.components.schemas.SearchRequest.properties.initial,
  'a member of an input is renamed': (d) => rename(d.components.schemas.SearchRequest.properties, 'initial', 'initials'),
  'a member of an input is needed now': (d) => d.components.schemas.SearchRequest.required.push('initial'),
  'a needed member of an input is new': (d) => {
    d.components.schemas.SearchRequest.properties.purpose = { type: 'string' };
    d.components.schemas.SearchRequest.required.push('purpose');
  },
  'a member of an input may not be null any more': (d) => delete d.components.schemas.SearchRequest.properties.initial.nullable,
  'a member of an input changes its type': (d) => (d.components.schemas.SearchRequest.properties.initial.type = 'integer'),
  'a member of an input changes its format': (d) => (d.components.schemas.SearchRequest.properties.initial.format = 'uuid'),
  'a member of an input gets a shorter maximum': (d) => (d.components.schemas.SearchRequest.properties.surname.maxLength = 5),
  'a member of an input gets a longer minimum': (d) => (d.components.schemas.SearchRequest.properties.surname.minLength = 5),
  'a member of an input gets a pattern': (d) => (d.components.schemas.SearchRequest.properties.surname.pattern = '^A'),
  'a member of an input becomes an enumeration': (d) => (d.components.schemas.SearchRequest.properties.initial.enum = ['A']),
  'a value of an input is refused': (d) => d.components.schemas.Standing.enum.pop(),
  'an answer loses a member': (d) => delete d.components.schemas.RegisterEntryView.properties.section,
  'an answer renames a member': (d) => rename(d.components.schemas.RegisterEntryView.properties, 'section', 'part'),
  'a member of an answer can be absent': (d) => d.components.schemas.RegisterEntryView.required.shift(),
  'a member of an answer can be null': (d) => (d.components.schemas.RegisterEntryView.properties.section.nullable = true),
  'a member of an answer changes its type': (d) => (d.components.schemas.RegisterEntryHits.properties.more.type = 'string'),
  'a member of an answer changes its format': (d) => (d.components.schemas.MeasureView.properties.from.format = 'date-time'),
  'a member deep in an answer is gone': (d) => delete d.components.schemas.MeasureView.properties.publicUntil,
  'a list in an answer changes its items': (d) =>
    (d.components.schemas.RegisterEntryView.properties.measures.items = { type: 'string' }),
  'an answer has a new value': (d) => d.components.schemas.MeasureKind.enum.push('reprimand'),
  'an enumeration of an answer takes any value': (d) => delete d.components.schemas.MeasureKind.enum,
  'a problem loses a member': (d) => delete d.components.schemas.Problem.properties.traceId,
  'success has another status': (d) => rename(d.paths[peers].post.responses, '201', '200'),
  'an answer has another media type': (d) =>
    rename(d.paths[entry].get.responses['200'].content, 'application/json', 'application/hal+json'),
  'an answer loses a header': (d) => delete d.paths[peers].get.responses['200'].headers.Link,
  'what was public needs a scope': (d) => (d.paths[entry].get.security = [{ oauth2: ['register.verify'] }]),
  'another scope is needed': (d) => (d.paths[registrations].get.security = [{ oauth2: ['register.operate'] }]),
  'a scope is no longer enough by itself': (d) => d.paths[registrations].get.security.forEach(({ oauth2 }) => oauth2.push('audit.read')),
  'one of several scopes is no longer enough': (d) => d.paths[registrations].get.security.pop(),
};

const harmless = {
  'nothing changed': () => {},
  'texts changed': (d) => {
    d.info.description = 'Other words.';
    d.paths[entry].get.summary = 'Look up';
    d.components.schemas.Standing.description = 'Other words. Dutch: status.';
  },
  'examples changed': (d) => (d.paths[search].post.requestBody.content['application/json'].example.surname = 'de Proef'),
  'a path is new': (d) => (d.paths['/register-entries'] = { get: { ...d.paths[entry].get, operationId: 'ListEntries' } }),
  'a method is new': (d) => (d.paths[entry].delete = { ...d.paths[employment].patch, operationId: 'DropEntry' }),
  'an optional parameter is new': (d) =>
    d.paths[entry].get.parameters.push({ name: 'fields', in: 'query', description: 'x', schema: { type: 'string' } }),
  'a needed parameter becomes optional': (d) => (parameter(d, peers, 'post', 'Idempotency-Key').required = false),
  'a maximum of a parameter is raised': (d) => (parameter(d, peers, 'get', 'limit').schema.maximum = 200),
  'an optional member of an input is new': (d) => (d.components.schemas.SearchRequest.properties.prefix = { type: 'string' }),
  'a needed member of an input becomes optional': (d) => d.components.schemas.SearchRequest.required.splice(0),
  'a member of an input may be null': (d) => (d.components.schemas.SearchRequest.properties.surname.nullable = true),
  'a media type of a body is new': (d) =>
    (d.paths[search].post.requestBody.content['application/x-terms+json'] = { schema: { type: 'object' } }),
  'an answer has a new member': (d) => {
    d.components.schemas.RegisterEntryView.properties.region = { type: 'string' };
    d.components.schemas.RegisterEntryView.required.push('region');
  },
  'a member of an answer is never null any more': (d) => delete d.components.schemas.RegisterEntryView.properties.validUntil.nullable,
  'an answer has fewer values': (d) => d.components.schemas.MeasureKind.enum.pop(),
  'an answer has a new header': (d) =>
    (d.paths[entry].get.responses['200'].headers['Last-Modified'] = { description: 'x', schema: { type: 'string' } }),
  'an operation can fail in a new way': (d) => (d.paths[entry].get.responses['409'] = d.paths[entry].get.responses['404']),
  'a further scope lets in too': (d) => d.paths[peers].get.security.push({ oauth2: ['register.operate'] }),
  'what needed a scope is public': (d) => (d.paths[peers].get.security = []),
  'a schema has another name': (d) => {
    rename(d.components.schemas, 'MeasureView', 'PublishedMeasure');
    d.components.schemas.RegisterEntryView.properties.measures.items.$ref = '#/components/schemas/PublishedMeasure';
  },
  'an operation is deprecated': (d) => (d.paths[entry].get.deprecated = true),
};

test('what breaks a client is found', async (t) => {
  for (const [name, change] of Object.entries(breaks))
    await t.test(name, () => assert.notDeepEqual(judge(before, changed(change)).breaks, []));
});

test('what breaks no client passes', async (t) => {
  for (const [name, change] of Object.entries(harmless))
    await t.test(name, () => assert.deepEqual(judge(before, changed(change)).breaks, []));
});

test('a break passes when the version announces it, and only then', () => {
  const at = (version, change = () => {}) => {
    const d = changed(change);
    d.info.version = version;
    return d;
  };
  assert.equal(judge(at('1.2.0'), at('1.3.0', breaks['a path is gone'])).passes, false);
  assert.equal(judge(at('1.2.0'), at('2.0.0', breaks['a path is gone'])).passes, true);
  assert.equal(judge(at('1.2.0'), at('1.3.0', harmless['a path is new'])).passes, true);
  assert.equal(announces('0.4.1', '0.5.0'), true);
  assert.equal(announces('0.4.1', '0.4.2'), false);
  assert.equal(announces('0.4.1', '1.0.0'), true);
  assert.equal(announces('1.9.0', '1.10.0'), false);
  assert.equal(announces('2.0.0', '1.9.0'), false);
});

function changed(change) {
  const after = structuredClone(before);
  change(after);
  return after;
}

function rename(holder, from, to) {
  holder[to] = holder[from];
  delete holder[from];
}

const parameter = (d, path, method, name) => d.paths[path][method].parameters.find((one) => one.name === name);

function drop(d, path, method, name) {
  const operation = d.paths[path][method];
  operation.parameters = operation.parameters.filter((one) => one.name !== name);
}
