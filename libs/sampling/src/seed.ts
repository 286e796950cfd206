import { DrawRefusal } from './refusal.js';
import { isHex256, sha256, sha256OfHex } from './sha256.js';

/** Ten-sided dice: twenty of them are 66 bits, more than anybody can try in the time between the throw and the draw. */
const FEWEST_DICE = 20;
const MOST_DICE = 200;

/** True for dice as they are called out: decimal digits and nothing else, leading zeros kept. */
export const areDice = (dice: string): boolean =>
  /^[0-9]+$/.test(dice) && dice.length >= FEWEST_DICE && dice.length <= MOST_DICE;

/** A public seed is the digits themselves. @throws DrawRefusal */
export function publicSeed(dice: string): string {
  if (!areDice(dice)) throw new DrawRefusal('dice-too-few', { count: dice.length });
  return dice;
}

/**
 * What is published of a secret before the dice are thrown: SHA-256 of its 32 bytes, which
 * `printf %s SECRET | xxd -r -p | sha256sum` checks. @throws DrawRefusal
 */
export function commitmentTo(secret: string): string {
  if (!isHex256(secret)) throw new DrawRefusal('secret-not-256-bits');
  return sha256OfHex(secret);
}

/** SHA-256 of `<secret in hex>,<dice>`: whoever knew only one of the two could not have tried seeds. @throws DrawRefusal */
export function sealedSeed(secret: string, dice: string): string {
  if (!isHex256(secret)) throw new DrawRefusal('secret-not-256-bits');
  return sha256(`${secret},${publicSeed(dice)}`);
}
