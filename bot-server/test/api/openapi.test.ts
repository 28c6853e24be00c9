import { API } from '@tung-nha/shared/api';
import { expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';

const { app } = await testApp();

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: object }> }>;
  security?: object[];
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
}

const document = (await app.inject({ url: '/api/openapi.json' })).json<Document>();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('the document has exactly the operations of the API table', () => {
  const published = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`).sort();
  const table = Object.values(API).map(
    ({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
  );
  expect(published).toEqual(table.sort());
});

test('it is valid OpenAPI 3.1: path parameters declared, replies described, references resolved, nothing empty', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.info.title).not.toBe('');
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = (operation.parameters ?? []).filter((each) => each.in === 'path');
    expect(declared.map(({ name }) => name)).toEqual(inPath);
    expect(declared.every(({ required }) => required === true)).toBe(true);
    for (const [status, reply] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^(?:[1-5]\d\d|[1-5]XX|default)$/);
      expect(typeof reply.description).toBe('string');
      expect(Object.values(reply.content ?? {})[0]?.schema).toBeDefined();
    }
  }
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);
  for (const reference of references) {
    const target = reference
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
    expect(target).toBeDefined();
  }
});

test('what needs a session says so, and a request body shows its required fields', () => {
  for (const { path, method, operation } of operations) {
    const row = Object.values(API).find(
      (each) => each.path.replaceAll(/:(\w+)/g, '{$1}') === path && each.method === method.toUpperCase(),
    );
    expect(operation.security ?? []).toEqual(row?.who === 'person' ? [{ session: [] }] : []);
  }
  const open =
    document.paths['/api/help-requests']?.['post']?.requestBody?.content['application/json']?.schema;
  expect(open).toMatchObject({ required: ['clientRequestId', 'ward', 'topic', 'consent'] });
});
