import { EstablishedBody } from '../established.body.js';

export class EstablishUnitBody extends EstablishedBody {}
