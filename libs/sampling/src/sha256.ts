import { hash } from 'node:crypto';

/** SHA-256 of the UTF-8 bytes of a text, as 64 hexadecimal digits in lower case. */
export const sha256 = (text: string): string => hash('sha256', text);

/** SHA-256 of the bytes that a text of hexadecimal digits stands for: `printf %s HEX | xxd -r -p | sha256sum`. */
export const sha256OfHex = (hex: string): string => hash('sha256', Buffer.from(hex, 'hex'));

/** True for 64 hexadecimal digits in lower case: a SHA-256, or 256 bits. */
export const isHex256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
