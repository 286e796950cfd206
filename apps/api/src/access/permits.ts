import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from '#domain/facts';

export const PUBLIC = 'access:public';
export const PERMITTED_ROLES = 'access:roles';
export const BEFORE_PASSWORD_CHANGE = 'access:before-password-change';

/** Needs no sign-in. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

/**
 * The roles that may call a route; on a class, all its routes. A route that says nothing is open to everybody who is
 * signed in, whatever their role.
 */
export const Permits = (...roles: Role[]): CustomDecorator => SetMetadata(PERMITTED_ROLES, roles);

/** Open also to an account that has to change its password first. */
export const BeforePasswordChange = (): CustomDecorator => SetMetadata(BEFORE_PASSWORD_CHANGE, true);
