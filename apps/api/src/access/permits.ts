import { applyDecorators, SetMetadata, type CustomDecorator } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '#domain/facts';

export const PUBLIC = 'access:public';
export const PERMITTED_ROLES = 'access:roles';
export const BEFORE_PASSWORD_CHANGE = 'access:before-password-change';

/** Needs no sign-in. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-public', true));

/**
 * The roles that may call a route; on a class, all its routes. A route that says nothing is open to everybody who is
 * signed in, whatever their role.
 */
export const Permits = (...roles: Role[]) =>
  applyDecorators(SetMetadata(PERMITTED_ROLES, roles), ApiExtension('x-roles', roles));

/** Open also to an account that has to change its password first. */
export const BeforePasswordChange = (): CustomDecorator => SetMetadata(BEFORE_PASSWORD_CHANGE, true);
