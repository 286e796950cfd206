import { EstablishedBody } from '../established.body.js';

/** The unit as it was entered, whole, said right; `correctionReason` says why. */
export class CorrectUnitBody extends EstablishedBody {}
