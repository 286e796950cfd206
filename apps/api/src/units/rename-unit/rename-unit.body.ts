import { NamesBody } from '../unit-body.js';

export class RenameUnitBody extends NamesBody {}
