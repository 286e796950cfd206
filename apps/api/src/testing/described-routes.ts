/* eslint-disable @typescript-eslint/no-explicit-any -- an OpenAPI document is walked as it comes */

/** One operation of /docs-json, and a body made of its examples. */
export interface DescribedRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query: readonly string[];
  readonly body: Record<string, unknown> | undefined;
  /** Names of members that may be left out, at any depth. */
  readonly optional: ReadonlySet<string>;
  readonly operation: any;
}

export function describedRoutes(document: any): DescribedRoute[] {
  return Object.entries<any>(document.paths).flatMap(([path, operations]) =>
    Object.entries<any>(operations).map(([method, operation]) => {
      const schema = operation.requestBody?.content?.['application/json']?.schema;
      const optional = new Set<string>();
      return {
        method: method.toUpperCase() as DescribedRoute['method'],
        path,
        query: (operation.parameters ?? []).flatMap((one: any) => (one.in === 'query' ? [one.name] : [])),
        body: schema === undefined ? undefined : (sample(schema, document, optional) as Record<string, unknown>),
        optional,
        operation,
      };
    }),
  );
}

function sample(schema: any, document: any, optional: Set<string>): unknown {
  if (schema.example !== undefined) return structuredClone(schema.example);
  if (schema.$ref !== undefined)
    return sample(document.components.schemas[schema.$ref.split('/').at(-1)], document, optional);
  if (schema.allOf !== undefined) return sample(schema.allOf[0], document, optional);
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'array') return [sample(schema.items, document, optional)];
  if (schema.properties !== undefined)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, of]) => {
        if (!(schema.required ?? []).includes(name)) optional.add(name);
        return [name, sample(of, document, optional)];
      }),
    );
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  return type === 'number' || type === 'integer' ? 1 : type === 'boolean' ? true : 'văn bản';
}
