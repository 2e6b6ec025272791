// What a municipality's system does with the register; it is compiled, not run.
import createClient from 'openapi-fetch';
import type { components, paths } from './register.js';

type Entry = components['schemas']['RegisterEntryView'];

const register = createClient<paths>({ baseUrl: 'https://register.example/v1' });

// Who was registered under a number, today or on a day.
export async function lookUp(number: string, validAt?: string): Promise<Entry | undefined> {
  const { data, error, response } = await register.GET('/register-entries/{number}', {
    params: { path: { number }, query: validAt === undefined ? {} : { validAt } },
  });
  if (response.status === 404 || response.status === 410) return undefined;
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  return data;
}

export async function search(surname: string, municipality: string): Promise<string[]> {
  const { data, error } = await register.POST('/register-entries/_search', { body: { surname, municipality } });
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  return data.items.map(({ number, displayName, standing }) => `${number} ${displayName} ${standing}`);
}

export async function daysUntilEnd(entry: Entry, today: Date): Promise<number | null> {
  return entry.validUntil === null ? null : (Date.parse(entry.validUntil) - today.getTime()) / 86_400_000;
}

// A new register entry starts with a consultant; a repeat of the call has no second effect.
export async function enter(token: string, key: string): Promise<string> {
  const { data, error } = await register.POST('/consultants', {
    params: { header: { 'Idempotency-Key': key } },
    headers: { Authorization: `Bearer ${token}` },
    body: {
      name: { initials: 'A.B.', surname: 'Voorbeeld', prefix: 'van der' },
      birthDate: '1985-03-14',
      contact: { email: 'a.voorbeeld@example.nl' },
    },
  });
  if (error) throw new Error(`${error.code}: ${error.errors?.map(({ location }) => location).join() ?? error.detail}`);
  return data.id;
}
