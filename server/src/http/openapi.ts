import { type Contract, urlOf } from '@carriole/shared/contract.ts';
import { problemTexts } from '@carriole/shared/problem-texts.ts';
import { Problem, type ProblemSlug, problems } from '@carriole/shared/problems.ts';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of the API, made from the contracts the server serves. */
export function openApiOf(contracts: readonly Contract[], origin: string, title: string): Json {
  const paths: Record<string, Json> = {};
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title,
      version: '1.0.0',
      description:
        'One catalogue, one basket and one delivery over several food co-operatives. Money is in integer cents of euro; dates and times are those of Europe/Brussels.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: origin }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: { staffSession: { type: 'apiKey', in: 'cookie', name: 'carriole.session_token' } },
    },
  };
}

function operationOf(contract: Contract): Json {
  const { method, path, summary, tag, access, status, reply } = contract;
  return {
    operationId: operationId(method, path),
    summary,
    tags: [tag],
    ...(access === 'staff' || access === 'federation' ? { security: [{ staffSession: [] }] } : {}),
    parameters: [
      ...parametersOf(contract.params, 'path'),
      ...parametersOf(contract.query, 'query'),
      ...parametersOf(contract.headers, 'header'),
    ],
    ...requestBodyOf(contract),
    responses: {
      [status]: {
        description: 'Done.',
        content: Object.fromEntries(
          (contract.media ?? ['application/json']).map((type) => [
            type,
            { schema: schemaOf(reply, 'output') },
          ]),
        ),
      },
      ...problemResponses(contract),
    },
  };
}

function requestBodyOf({ body, bodyMedia }: Contract): Json {
  const file = { schema: { type: 'string', format: 'binary' } };
  const content = body
    ? { 'application/json': { schema: schemaOf(body, 'input') } }
    : bodyMedia && Object.fromEntries(bodyMedia.map((type) => [type, file]));
  return content ? { requestBody: { required: true, content } } : {};
}

function operationId(method: string, path: string): string {
  const words = urlOf({ path }, {})
    .replace(/^\/(api\/v1\/)?/, (_, versioned) => (versioned ? '' : 'bare/'))
    .replace(/undefined/g, 'one')
    .split(/[/-]/);
  return [method.toLowerCase(), ...words]
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query' | 'header'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

/** One response per status, naming the slugs that come with it; every body can be malformed or too large. */
function problemResponses(contract: Contract): Json {
  const always: ProblemSlug[] = contract.body
    ? ['malformed-json', 'body-too-large', 'unsupported-media-type']
    : [];
  const limited: ProblemSlug[] = contract.method === 'GET' ? [] : ['too-many-requests'];
  const slugs = [...new Set([...contract.problems, ...always, ...limited, 'internal-error' as const])];
  const byStatus = Map.groupBy(slugs, (slug) => problems[slug]);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      String(status),
      {
        description: same.map((slug) => `\`${slug}\`: ${problemTexts[slug].en}`).join('\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json;
  return rest;
}
