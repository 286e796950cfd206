import type { OpenAPIObject } from '@nestjs/swagger';
import { COMMAND_HEADERS, COMPONENTS, PROBLEM_ANSWERS, READ_HEADERS } from './open-api-components.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']> & { 'x-public'?: boolean; 'x-roles'?: readonly string[] };

/** Adds to every operation what all of its kind have in common: headers, who may, problems, receipts, the basis. */
export function withCommonAnswers(document: OpenAPIObject): OpenAPIObject {
  const { schemas = {}, ...others } = document.components ?? {};
  document.components = { ...others, ...COMPONENTS, schemas: { ...COMPONENTS.schemas, ...schemas } };
  for (const [path, item] of Object.entries(document.paths))
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = item[method] as Operation | undefined;
      if (operation !== undefined) complete(operation, path, method !== 'get');
    }
  return document;
}

function complete(operation: Operation, path: string, writes: boolean): void {
  const isPublic = operation['x-public'] === true;
  const roles = operation['x-roles'];
  delete operation['x-public'];
  if (isPublic) operation.security = [];
  if (roles !== undefined) operation.description = `Roles: ${roles.join(', ')}.`;
  if (!isPublic) operation.parameters = [...(operation.parameters ?? []), ...(writes ? COMMAND_HEADERS : READ_HEADERS)];
  const statuses = [
    ...[400, 429, 500],
    ...(isPublic && !writes ? [] : [401, 403]),
    ...(path.includes('{') || writes ? [404] : []),
    ...(writes ? [409, 412, 413, 415, 422, 503] : isPublic ? [] : [503]),
  ];
  operation.responses = {
    ...successes(operation, writes, isPublic),
    ...Object.fromEntries(statuses.map((status) => [String(status), PROBLEM_ANSWERS[status]!])),
  };
}

/** A write that says nothing else is answered with a receipt; a read of a moment tells its basis. */
function successes(operation: Operation, writes: boolean, isPublic: boolean): Operation['responses'] {
  const ofMoment = (operation.parameters ?? []).some((one) => 'name' in one && one.name === 'knownAt');
  const schema =
    writes && !isPublic ? { $ref: '#/components/schemas/Receipt' } : { type: 'object', ...(ofMoment ? BASED : {}) };
  return Object.fromEntries(
    Object.entries(operation.responses).map(([status, answer]): [string, Operation['responses'][string]] => {
      if (answer === undefined || '$ref' in answer) return [status, answer];
      const description = answer.description || (writes ? 'Recorded, or found to be recorded already' : 'The answer');
      const isBare = answer.content === undefined && status !== '204';
      return [status, { ...answer, description, ...(isBare ? { content: { 'application/json': { schema } } } : {}) }];
    }),
  );
}

const BASED = { required: ['basis'], properties: { basis: { $ref: '#/components/schemas/Basis' } } };
