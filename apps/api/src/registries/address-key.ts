import { latin } from '#domain/directive/item-address';

/** Addresses are typed by people: `b.53` with a Cyrillic letter is `B.53`. Equal keys are the same address. */
export const addressKey = (address: string): string => latin(address).replace(/\s/gu, '').toUpperCase();
