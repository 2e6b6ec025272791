// What a municipality's system does with the register; it is compiled, not run.
import createClient from 'openapi-fetch';
import type { paths } from './register.js';

const register = createClient<paths>({ baseUrl: 'https://register.example/v1' });

export async function rulesInForce(section: string): Promise<string> {
  const { data, error } = await register.GET('/policies/{section}', { params: { path: { section } } });
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  return `${data.section} ${data.version}`;
}
