// openapi/ruleset.yaml holds for the document, and each of its rules can fail: a document that breaks it is found by it.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { document, root } from './document.js';
import { excerpt } from './excerpt.js';
import { linter } from './spectral.js';

const entry = '/register-entries/{number}';
const search = '/register-entries/_search';
const peers = '/peer-groups';
const employment = '/consultants/{consultantId}/employments/{id}';
const small = () => excerpt(document, [entry, search, peers, employment]);

let ruleset;
before(async () => (ruleset = await linter(join(root, 'openapi/ruleset.yaml'))));

test('our own ruleset finds nothing in the document', async () => assert.deepEqual(await ruleset.find(document), []));

test('the excerpt that is broken below is whole', async () => assert.deepEqual(await ruleset.find(small()), []));

// What is done to the excerpt, by the rule that must find it.
const breaches = {
  'nlgov-openapi-version': [(d) => (d.openapi = '3.1.1')],
  'nlgov-contact': [
    (d) => delete d.info.contact,
    (d) => delete d.info.contact.url,
    (d) => (d.info.contact.email = 'info@register.example'),
  ],
  'nlgov-semver': [(d) => (d.info.version = '1.0')],
  'nlgov-uri-version': [
    (d) => (d.servers = []),
    (d) => (d.servers[0].url = 'https://register.example'),
    (d) => (d.servers[0].url = 'https://register.example/v1.2'),
    (d) => (d.servers[0].url = 'http://register.example/v1'),
  ],
  'nlgov-uri-version-once': [(d) => rename(d, peers, '/groups/v1/peers')],
  'nlgov-no-trailing-slash': [(d) => rename(d, peers, '/peer-groups/')],
  'nlgov-path-segments': [
    (d) => rename(d, peers, '/peerGroups'),
    (d) => rename(d, peers, '/peer_groups'),
    (d) => rename(d, peers, '/_search/groups'),
    (d) => rename(d, peers, '/peer-groups.json'),
  ],
  'nlgov-plural-collections': [(d) => rename(d, peers, '/peer-group')],
  'nlgov-nouns': [(d) => rename(d, peers, '/peers/create-group')],
  'nlgov-query-keys': [(d) => (parameter(d, peers, 'get', 'cursor').name = 'page_cursor')],
  'nlgov-members-camel-case': [(d) => renameMember(d, 'RegisterEntryView', 'section', 'register_section')],
  'nlgov-methods': [(d) => (d.paths[entry].head = d.paths[entry].get)],
  'nlgov-safe-methods': [(d) => (d.paths[entry].get.requestBody = d.paths[search].post.requestBody)],
  'nlgov-stateless': [
    (d) => d.paths[entry].get.parameters.push({ name: 'session', in: 'cookie', description: 'x', schema: { type: 'string' } }),
    (d) => (d.paths[entry].get.responses['200'].headers['Set-Cookie'] = { schema: { type: 'string' } }),
  ],
  'nlgov-version-header': [
    (d) => delete d.paths[entry].get.responses['200'].headers['API-Version'],
    (d) => delete d.paths[entry].get.responses['404'].headers['API-Version'],
  ],
  'nlgov-problem-details': [
    (d) => (d.paths[entry].get.responses['404'].content = { 'application/json': { schema: {}, example: {} } }),
    (d) => delete d.paths[entry].get.responses['500'].content,
    (d) => (d.paths[entry].get.responses['404'].content['text/plain'] = { schema: {} }),
  ],
  'nlgov-problem-members': ['status', 'title', 'detail', 'type', 'code', 'traceId'].map((member) => (d) => {
    const { Problem } = d.components.schemas;
    Problem.required = Problem.required.filter((name) => name !== member);
  }),
  'nlgov-invalid-input': [
    (d) => delete d.paths[entry].get.responses['400'],
    (d) => delete d.paths[search].post.responses['400'],
  ],
  'nlgov-not-422': [(d) => (d.paths[search].post.responses['422'] = d.paths[search].post.responses['400'])],
  'nlgov-dates': [
    (d) => (d.components.schemas.PeerGroupView.properties.foundedOn = { type: 'string', format: 'date-time', description: 'x' }),
    (d) => (d.components.schemas.PeerGroupView.properties.birthDate = { type: 'string', description: 'x' }),
  ],
  'nlgov-periods': [
    (d) => delete d.components.schemas.MeasureView.properties.from.format,
    (d) => (d.components.schemas.RegisterEntryView.properties.validUntil.format = 'time-local'),
  ],
  'nlgov-instants': [(d) => delete d.components.schemas.AsOf.properties.knownAt.format],
  'nlgov-formats-of-time': [
    (d) => (d.components.schemas.RegisterEntryView.properties.section.format = 'time'),
    (d) => (d.components.schemas.AsOf.properties.knownAt.format = 'date-time-local'),
  ],
  'nlgov-no-sensitive-uris': [
    (d) => (parameter(d, entry, 'get', 'validAt').name = 'birthDate'),
    (d) => (parameter(d, entry, 'get', 'number').name = 'bsn'),
    (d) => (parameter(d, entry, 'get', 'validAt').name = 'accessToken'),
  ],
  'nlgov-deprecation': [(d) => (d.paths[entry].get.deprecated = true)],
  'nlgov-oauth': [
    (d) => (d.components.securitySchemes.key = { type: 'apiKey', in: 'query', name: 'key' }),
    (d) => (d.components.securitySchemes.oauth2.flows.implicit = { authorizationUrl: 'https://a.example', scopes: {} }),
    (d) => (d.components.securitySchemes = {}),
  ],
  'contract-operation-ids': [(d) => (d.paths[entry].get.operationId = 'get_register_entry')],
  'operation-operationId-unique': [(d) => (d.paths[entry].get.operationId = d.paths[search].post.operationId)],
  'contract-explained': [
    (d) => delete d.paths[entry].get.summary,
    (d) => (d.paths[entry].get.description = 'Gets it'),
    (d) => d.paths[entry].get.tags.push('Other'),
    (d) => (d.paths[entry].get.summary = 'x'.repeat(81)),
  ],
  'contract-access': [
    (d) => delete d.paths[peers].get.security,
    (d) => (d.paths[peers].get.security = [{ oauth2: [] }]),
    (d) => (d.paths[peers].get.security = [{}]),
  ],
  'contract-refusals': [
    (d) => delete d.paths[peers].get.responses['401'],
    (d) => delete d.paths[peers].get.responses['403'],
    (d) => (d.paths[peers].get.description = 'Lists the peer groups.'),
    (d) => (d.paths[peers].get.security = []),
  ],
  'contract-throttled': ['429', '500', '503'].map((status) => (d) => delete d.paths[entry].get.responses[status]),
  'contract-quota': [
    (d) => delete d.paths[entry].get.responses['200'].headers.RateLimit,
    (d) => delete d.paths[entry].get.responses['404'].headers['RateLimit-Policy'],
  ],
  'contract-lists': [
    (d) => drop(d, peers, 'get', 'cursor'),
    (d) => drop(d, peers, 'get', 'limit'),
    (d) => delete d.paths[peers].get.responses['200'].headers.Link,
    (d) => (parameter(d, peers, 'get', 'limit').schema.maximum = 1000),
    (d) => delete parameter(d, peers, 'get', 'limit').schema.default,
    (d) => {
      d.paths[peers].get.parameters.splice(0);
      delete d.paths[peers].get.responses['200'].headers.Link;
    },
  ],
  'contract-changes': [
    (d) => drop(d, employment, 'patch', 'If-Match'),
    (d) => (parameter(d, employment, 'patch', 'If-Match').required = false),
    (d) => delete d.paths[employment].patch.responses['412'],
    (d) => delete d.paths[employment].patch.responses['428'],
  ],
  'contract-posts': [(d) => rename(d, search, '/register-entries/confirmation')],
  'contract-creations': [
    (d) => drop(d, peers, 'post', 'Idempotency-Key'),
    (d) => delete d.paths[peers].post.responses['201'].headers.Location,
    (d) => delete d.paths[peers].post.responses['201'].headers.ETag,
    (d) => delete d.paths[peers].post.responses['409'],
    (d) => delete d.paths[peers].post.responses['422'],
  ],
  'contract-validators': [
    (d) => drop(d, entry, 'get', 'If-None-Match'),
    (d) => delete d.paths[entry].get.responses['200'].headers.ETag,
  ],
  'contract-bodies': [
    (d) => (d.paths[search].post.requestBody.required = false),
    (d) => delete d.paths[search].post.responses['413'],
    (d) => delete d.paths[search].post.responses['415'],
  ],
  'contract-examples-of-requests': [(d) => delete d.paths[search].post.requestBody.content['application/json'].example],
  'contract-examples-of-answers': [
    (d) => delete d.paths[entry].get.responses['200'].content['application/json'].example,
    (d) => delete d.paths[entry].get.responses['404'].content['application/problem+json'].examples,
  ],
  'contract-schemas-of-content': [
    (d) => delete d.paths[entry].get.responses['200'].content['application/json'].schema,
    (d) => delete d.paths[search].post.requestBody.content['application/json'].schema,
  ],
  'contract-parameters': [
    (d) => delete parameter(d, entry, 'get', 'validAt').description,
    (d) => delete parameter(d, entry, 'get', 'validAt').schema,
  ],
  'contract-dutch-terms': [
    (d) => (d.components.schemas.Standing.description = 'How somebody stands.'),
    (d) => delete d.components.schemas.SearchRequest.description,
  ],
  'contract-members-described': [(d) => delete d.components.schemas.RegisterEntryView.properties.section.description],
  'contract-closed-schemas': [(d) => delete d.components.schemas.RegisterEntryView.additionalProperties],
  'contract-enum-values': [(d) => d.components.schemas.Standing.enum.push('NotKnown')],
  'contract-identifiers': [(d) => delete d.components.schemas.PeerGroupView.properties.id.format],
};

test('every rule has a document that breaks it', () =>
  assert.deepEqual(Object.keys(breaches).sort(), [...ruleset.rules].sort()));

test('each breach is found by the rule that it breaks', async (t) => {
  for (const [rule, changes] of Object.entries(breaches))
    for (const change of changes)
      await t.test(`${rule}: ${change}`, async () => {
        const broken = small();
        change(broken);
        const found = await ruleset.find(broken);
        assert.ok(found.some(({ code }) => code === rule), JSON.stringify(found, null, 1));
      });
});

function rename(d, path, to) {
  d.paths[to] = d.paths[path];
  delete d.paths[path];
}

function renameMember(d, schema, from, to) {
  const { properties } = d.components.schemas[schema];
  properties[to] = properties[from];
  delete properties[from];
}

const parameter = (d, path, method, name) => d.paths[path][method].parameters.find((one) => one.name === name);

function drop(d, path, method, name) {
  const operation = d.paths[path][method];
  operation.parameters = operation.parameters.filter((one) => one.name !== name);
}
