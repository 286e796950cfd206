import { IntersectionType, OmitType } from '@nestjs/swagger';
import { ActBody } from '../../http/fields.js';
import { RoleBody } from '../role.body.js';

/** A role from the act's effective day on. */
export class GrantRoleBody extends IntersectionType(ActBody, OmitType(RoleBody, ['from'])) {}
