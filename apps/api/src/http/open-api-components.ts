const text = (description: string, more: object = {}) => ({ type: 'string', description, ...more });
const sentences = {
  type: 'object',
  required: ['vi', 'en'],
  properties: { vi: { type: 'string' }, en: { type: 'string' } },
};

/** Shapes that many answers share. */
const SCHEMAS = {
  Problem: {
    type: 'object',
    description: 'RFC 9457',
    required: ['type', 'title', 'status', 'code', 'detail', 'correlationId'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: text('The English sentence'),
      status: { type: 'integer' },
      code: text('Stable: what a client goes by', { examples: ['revision-conflict'] }),
      detail: sentences,
      errors: {
        type: 'array',
        description: 'The fields that are wrong',
        items: {
          type: 'object',
          required: ['field', 'code', 'vi', 'en'],
          properties: {
            field: text('Where', { examples: ['deadline.milestones.0.due'] }),
            code: { type: 'string' },
            ...sentences.properties,
          },
        },
      },
      details: { type: 'object', description: 'What the sentence speaks of, as data' },
      correlationId: text('To be quoted in a report of a fault'),
    },
  },
  Receipt: {
    type: 'object',
    required: ['outcome', 'stream', 'revision', 'position', 'recordedAt', 'events'],
    properties: {
      outcome: { type: 'string', enum: ['recorded', 'repeated', 'nothing'] },
      stream: { type: 'string' },
      revision: { type: ['integer', 'null'], description: 'For If-Match' },
      position: text('Opaque: ?after= on a read includes this write'),
      recordedAt: { type: ['string', 'null'], format: 'date-time' },
      events: {
        type: 'array',
        items: { type: 'object', properties: { id: { type: 'string', format: 'uuid' }, type: { type: 'string' } } },
      },
      process: text('The deciding event, where a process carries it out: see /processes/{event}', { format: 'uuid' }),
    },
  },
  Basis: {
    type: 'object',
    description: 'What the answer rests on: asked again with these, it comes out the same',
    required: ['asOf', 'size', 'knownAt', 'root', 'open', 'simulatedUntil'],
    properties: {
      asOf: { type: 'string', format: 'date' },
      size: { type: 'integer', description: 'The first so many events of the log' },
      knownAt: { type: ['string', 'null'], format: 'date-time' },
      root: text('RFC 6962 root over these events, lower-case hex'),
      open: { type: 'boolean', description: 'The answer may still grow' },
      simulatedUntil: { type: ['string', 'null'], format: 'date' },
    },
  },
} as const;

const header = (name: string, description: string, example: string) => ({
  name,
  in: 'header' as const,
  required: false,
  description,
  example,
  schema: { type: 'string' },
});

const PARAMETERS = {
  IdempotencyKey: header('Idempotency-Key', 'The same request sent again gets its first answer', 'form-7-2024-05-02'),
  IfMatch: header('If-Match', 'The ETag of what you have seen: refused with 412 where others have changed it', '"12"'),
  ActingRole: header('X-Acting-Role', 'In which of your roles you act', 'reporter'),
  ActingUnit: header('X-Acting-Unit', 'For which unit, by id or code', 'btttt'),
  CorrelationId: header('X-Correlation-Id', 'Yours, kept with the facts and in the log lines', 'night-batch:3'),
};

const refs = (...names: (keyof typeof PARAMETERS)[]) =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }));

export const COMMAND_HEADERS = refs('IdempotencyKey', 'IfMatch', 'ActingRole', 'ActingUnit', 'CorrelationId');
export const READ_HEADERS = refs('ActingRole', 'ActingUnit', 'CorrelationId');

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The shape of the request is wrong; `errors` names the fields',
  401: 'Not signed in',
  403: 'Not for this account, role or unit',
  404: 'There is no such thing, or it is not for these eyes',
  409: 'Things stand otherwise than the command takes for granted',
  412: 'If-Match: others have changed it',
  413: 'Too large',
  415: 'Not of a media type that is taken here',
  422: 'A rule about a field, or an Idempotency-Key used for another request',
  429: 'Too many requests',
  500: 'A fault of ours: quote the correlation id',
  503: 'Not right now; send it again',
};

const CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

export const PROBLEM_ANSWERS: Readonly<Record<number, { readonly $ref: string }>> = Object.fromEntries(
  Object.keys(PROBLEMS).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
);

export const COMPONENTS = {
  schemas: SCHEMAS as object,
  parameters: PARAMETERS,
  responses: Object.fromEntries(
    Object.entries(PROBLEMS).map(([status, description]) => [`Problem${status}`, { description, content: CONTENT }]),
  ),
};
