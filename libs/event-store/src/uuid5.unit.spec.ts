import { isUuid, uuid5 } from './uuid5.js';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('uuid5', () => {
  it('gives the id of the RFC 9562 test vector (appendix A.4)', () => {
    expect(uuid5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('joins its parts by line feeds', () => {
    expect(uuid5(DNS, 'task-1', '0')).toBe(uuid5(DNS, 'task-1\n0'));
    expect(uuid5(DNS, 'task-1', '0')).not.toBe(uuid5(DNS, 'task-10'));
  });

  it('hashes names as UTF-8', () => {
    expect(uuid5(DNS, 'Đề án 06')).toBe('386b0ad9-bd93-52ec-bd8a-87da482bd521');
  });

  it('refuses a namespace that is not a UUID in lower case', () => {
    expect(() => uuid5(DNS.toUpperCase(), 'x')).toThrow(TypeError);
    expect(() => uuid5('x', 'x')).toThrow(TypeError);
  });
});

describe('isUuid', () => {
  it.each([
    [DNS, true],
    [DNS.toUpperCase(), false],
    [`${DNS}\n`, false],
    [DNS.replaceAll('-', ''), false],
    [7, false],
  ])('says of %j: %j', (text, expected) => expect(isUuid(text)).toBe(expected));
});
