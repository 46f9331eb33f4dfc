import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { Problem } from '@noticed/shared/contract/problem';
import { z } from 'zod';

type Schema = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

function parameters(schema: z.ZodType | undefined, where: 'path' | 'query'): Schema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: one,
  }));
}

function requestBody(one: Endpoint): Schema {
  if (one.upload) {
    const file = {
      type: 'object',
      properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } };
  }
  if (!one.body) return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(one.body, 'input') } } },
  };
}

function content(one: Endpoint): Schema {
  return one.file
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: jsonSchema(one.result, 'output') } };
}

/** The OpenAPI 3.1 description of every operation, from the contract alone. */
export function openApi(contract: Record<string, Endpoint>): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const [operationId, one] of Object.entries(contract)) {
    const path = `/api${one.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] ??= {};
    paths[path][one.method.toLowerCase()] = {
      operationId,
      summary: one.summary,
      description: `Permission: ${one.permission}.`,
      parameters: [...parameters(one.params, 'path'), ...parameters(one.query, 'query')],
      ...requestBody(one),
      responses: {
        200: { description: 'Done', content: content(one) },
        default: {
          description: 'Refused',
          content: { 'application/problem+json': { schema: jsonSchema(Problem, 'output') } },
        },
      },
    };
  }
  return { openapi: '3.1.0', info: { title: 'Noticed', version: '0.1.0' }, paths };
}
