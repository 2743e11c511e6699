import createClient from 'openapi-fetch';
import type { paths } from '#made/schema';

/** The typed client of the public API, made from the committed OpenAPI document. */
export const client = createClient<paths>({ baseUrl: '/', headers: { Accept: 'application/json' } });
