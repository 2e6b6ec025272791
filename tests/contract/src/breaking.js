// What of a change would break a client that was made for the document before. api-smart-diff compares paths, parameters,
// headers, media types and bounds. What it lets pass is compared here, by the direction in which a schema travels:
// members and types of content, names of operations, and scopes.
import { apiCompare } from 'api-smart-diff';

const methods = ['get', 'put', 'post', 'patch', 'delete'];

// Two documents and the one change that the version of the later must announce.
export function judge(before, after) {
  const breaks = breaking(before, after);
  const announced = announces(before.info.version, after.info.version);
  return { breaks, passes: breaks.length === 0 || announced };
}

// Semantic versioning: before 1.0.0 a minor version may break, afterwards only a major one.
export function announces(before, after) {
  const [[major, minor], [newMajor, newMinor]] = [before, after].map((version) => version.split('.').map(Number));
  return newMajor > major || (major === 0 && newMajor === 0 && newMinor > minor);
}

export function breaking(before, after) {
  const found = new Set();
  // On copies: the library rewrites what it is given.
  for (const { type, action, path } of apiCompare(structuredClone(before), structuredClone(after)).diffs)
    if (type === 'breaking' && path[0] === 'paths' && !isOursToJudge(path)) found.add(`${action} ${path.slice(1).join(' ')}`);

  for (const [path, item] of Object.entries(before.paths))
    for (const method of methods.filter((name) => item[name] && after.paths[path]?.[name]))
      compareOperations(item[method], after.paths[path][method], { before, after, found, where: `${method} ${path}` });
  return [...found];
}

// Inside a schema only bounds are left to the library: it sees no direction, and takes a loosening for a break.
const bounds = /^(min|max|exclusiveM|multipleOf|pattern|uniqueItems)/;
const isOursToJudge = (path) => {
  const schema = path.indexOf('schema');
  const isAnswer = path.includes('responses');
  if (path.includes('security') || path.includes('example') || path.includes('examples')) return true;
  return schema > 0 && (isAnswer || !bounds.test(String(path.at(-1))));
};

function compareOperations(old, now, context) {
  const { found, where } = context;
  if (old.operationId !== now.operationId) found.add(`${where}: renamed ${old.operationId}`);
  compareScopes(old.security ?? [], now.security ?? [], context);

  for (const [type, media] of Object.entries(old.requestBody?.content ?? {}))
    if (now.requestBody?.content?.[type])
      compareSchemas(media.schema, now.requestBody.content[type].schema, { ...context, input: true, where: `${where} body` });
  if (!old.requestBody && now.requestBody?.required) found.add(`${where}: a body is needed now`);

  for (const parameter of old.parameters ?? []) {
    const same = (now.parameters ?? []).find(({ name, in: place }) => name === parameter.name && place === parameter.in);
    if (same) compareSchemas(parameter.schema, same.schema, { ...context, input: true, where: `${where} ${parameter.name}` });
    else found.add(`${where}: parameter ${parameter.name} is gone`);
  }

  for (const { name, in: place, required } of now.parameters ?? [])
    if (required && !(old.parameters ?? []).some((one) => one.name === name && one.in === place && one.required))
      found.add(`${where}: parameter ${name} is needed now`);

  for (const [status, answer] of Object.entries(old.responses))
    for (const [type, media] of Object.entries(answer.content ?? {})) {
      const same = now.responses[status]?.content?.[type];
      if (same) compareSchemas(media.schema, same.schema, { ...context, input: false, where: `${where} ${status}` });
      else found.add(`${where}: ${status} ${type} is gone`);
    }
}

// Every alternative that let a caller in must still do so; no alternatives at all let in everybody.
function compareScopes(old, now, { found, where }) {
  const lets = (needs, have) => needs.length === 0 || needs.some((need) => covers(need, have));
  for (const alternative of old.length === 0 ? [{}] : old)
    if (!lets(now, alternative)) found.add(`${where}: ${JSON.stringify(alternative)} is no longer enough`);
}

const covers = (need, have) =>
  Object.entries(need).every(([scheme, scopes]) => have[scheme] && scopes.every((scope) => have[scheme].includes(scope)));

function compareSchemas(oldNode, newNode, context, seen = new Set()) {
  const { input, found, where } = context;
  const [old, now] = [flat(oldNode, context.before), flat(newNode, context.after)];
  const pair = `${old.name} ${now.name}`;
  if (old.name && seen.has(pair)) return;
  const trail = new Set(seen).add(pair);
  const say = (what) => found.add(`${where} (${input ? 'input' : 'output'}): ${what}`);

  for (const aspect of ['type', 'format']) if (old[aspect] !== now[aspect]) say(`${aspect} ${old[aspect]} became ${now[aspect]}`);
  if (input && old.nullable && !now.nullable) say('null is refused now');
  if (!input && !old.nullable && now.nullable) say('can be null now');

  compareValues(old.enum, now.enum, input, say);
  compareMembers(old, now, input, say);
  if (input && open(old) && !open(now)) say('other members are refused now');

  for (const [name, member] of Object.entries(old.properties ?? {}))
    if (now.properties?.[name]) compareSchemas(member, now.properties[name], { ...context, where: `${where}.${name}` }, trail);
  if (old.items && now.items) compareSchemas(old.items, now.items, { ...context, where: `${where}[]` }, trail);
  if (isObject(old.additionalProperties) && isObject(now.additionalProperties))
    compareSchemas(old.additionalProperties, now.additionalProperties, { ...context, where: `${where}.*` }, trail);
}

function compareValues(old, now, input, say) {
  const [former, present] = [old, now].map((values) => (values ? new Set(values) : undefined));
  if (input && present)
    for (const value of former ?? ['any value']) if (!present.has(value)) say(`value ${value} is refused now`);
  if (!input && former)
    for (const value of present ?? ['any value']) if (!former.has(value)) say(`value ${value} is new`);
}

function compareMembers(old, now, input, say) {
  const had = Object.keys(old.properties ?? {});
  for (const name of had.filter((one) => !now.properties?.[one])) say(`member ${name} is gone`);
  const [needed, needs] = [new Set(old.required), new Set(now.required)];
  if (input) for (const name of needs) if (!needed.has(name)) say(`member ${name} is needed now`);
  if (!input) for (const name of needed) if (!needs.has(name)) say(`member ${name} can be absent now`);
}

const isObject = (value) => typeof value === 'object' && value !== null;
const open = ({ additionalProperties, type }) => type === 'object' && additionalProperties !== false;

// A schema without references, with the name that it had: this document writes them plain, in allOf to describe them, and
// in anyOf with null.
function flat(schema, document) {
  if (!schema) return {};
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1);
    return { name, ...flat(document.components.schemas[name], document) };
  }
  const whole = schema.allOf ?? schema.anyOf?.filter((choice) => !isNull(choice));
  if (whole?.length !== 1) return schema;
  const nullable = schema.nullable === true || (schema.anyOf?.some(isNull) ?? false);
  const inner = flat(whole[0], document);
  return { ...inner, nullable: nullable || inner.nullable === true };
}

const isNull = ({ nullable, enum: values }) => nullable === true && values?.length === 1 && values[0] === null;
