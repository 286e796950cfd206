import { describe, expect, it } from '@jest/globals';
import { decodeText } from './decode-text.js';

const SENTENCE = 'Bộ trưởng giao nhiệm vụ cho các tỉnh, và được báo cáo trước năm 2025.';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((c) =>
      little ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
    ),
  );
const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));

describe('the encoding of a text', () => {
  it('reads UTF-8 with and without a mark, and puts letters together', () => {
    expect(decodeText(utf8(SENTENCE))).toEqual({ text: SENTENCE, encoding: 'utf-8' });
    expect(decodeText(utf8(`\ufeff${SENTENCE.normalize('NFD')}`))).toEqual({ text: SENTENCE, encoding: 'utf-8' });
  });

  it('reads UTF-16 of both ends, with a mark and without', () => {
    expect(decodeText(wide(`\ufeff${SENTENCE}`, true))).toEqual({ text: SENTENCE, encoding: 'utf-16le' });
    expect(decodeText(wide(`\ufeff${SENTENCE}`, false))).toEqual({ text: SENTENCE, encoding: 'utf-16be' });
    expect(decodeText(wide(SENTENCE, true))).toEqual({ text: SENTENCE, encoding: 'utf-16le' });
  });

  it('reads Windows-1258, whose tones are letters of their own', () => {
    // B, o with circumflex, dot below; n, a with breve, m; đ, ư, ơ with dot below, c
    expect(decodeText(bytes('B\u00f4\u00f2 n\u00e3m \u00f0\u00fd\u00f5\u00f2c'))).toEqual({
      text: 'Bộ năm được',
      encoding: 'windows-1258',
    });
  });

  it('names and refuses the alphabets of old fonts, also pasted as Unicode', () => {
    const [tcvn3, vni] = ['NhiÖm vô cña Bé vµ c¸c tØnh', 'Nhieäm vuï cuûa Boä vaø caùc tænh'];
    for (const as of [bytes, utf8]) {
      expect(decodeText(as(tcvn3))).toEqual({ refused: 'tcvn3' });
      expect(decodeText(as(vni))).toEqual({ refused: 'vni' });
    }
  });

  it('answers plainly to what holds no text', () => {
    expect(decodeText(utf8(''))).toEqual({ refused: 'empty' });
    expect(decodeText(utf8(' \n\t'))).toEqual({ refused: 'empty' });
    expect(decodeText(Uint8Array.from([80, 75, 3, 4, 0, 0, 0, 8, 200, 1]))).toEqual({ refused: 'binary' });
    expect(decodeText(Uint8Array.from([200, 201, 255, 250, 129, 141]))).toEqual({ refused: 'unknown-encoding' });
  });
});
