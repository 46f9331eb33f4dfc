import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const listAdministrators = endpoint({
  method: 'GET',
  path: '/administrators',
  summary: 'Who looks after accounts and roles here: whom to ask',
  permission: 'signed-in',
  result: z.object({ names: z.array(z.string()) }),
});
