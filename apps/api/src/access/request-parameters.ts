import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestContext } from '../record/request-context.js';
import type { Access } from './access.js';
import { refusedAs } from './refusals.js';

/** Where the guard leaves what it found out. */
export const ACCESS = Symbol('access');

export interface RequestWithAccess {
  [ACCESS]?: Access;
}

const accessOf = (host: ExecutionContext): Access => {
  const access = host.switchToHttp().getRequest<RequestWithAccess>()[ACCESS];
  if (access === undefined) throw new Error('this route is public: nobody is signed in');
  return access;
};

/** The command's context (`RequestContext`). Not on GET: reading is no command. @throws Refusal without any role. */
export const Context = createParamDecorator((_: unknown, host: ExecutionContext): RequestContext => {
  const { context } = accessOf(host);
  if (context === undefined) throw refusedAs('no-role');
  return context;
});

/** Who reads, and how far (`Reader`). */
export const Reading = createParamDecorator((_: unknown, host: ExecutionContext) => accessOf(host).reader);

/** The session that the request came in (`CurrentSession`). */
export const Session = createParamDecorator((_: unknown, host: ExecutionContext) => accessOf(host).session);
