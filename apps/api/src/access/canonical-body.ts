import canonicalize from 'canonicalize';
import { BadInput } from '../http/problems.js';

/** RFC 8785, so that the order of members does not make another request. @throws BadInput for a lone surrogate. */
export function canonicalBody(body: unknown): string {
  try {
    return canonicalize(body) ?? '';
  } catch {
    throw new BadInput('not-well-formed', 'body', {
      vi: 'Nội dung có ký tự Unicode không hợp lệ.',
      en: 'The body holds text that is not well-formed Unicode.',
    });
  }
}
