import { verifyBundle } from '#sampling/verify-bundle';
import { verifierPage } from '#sampling/verifier-page/verifier-page';
import { BadInput } from '../../http/problems.js';
import { textOf } from './text-of.js';

/**
 * The page that verifies a bundle in a browser: with the bundle in it where a file is named, agreeing or not.
 *
 * @throws NotFound where there is no file, BadInput where it is no bundle.
 */
export async function drawPage(path?: string): Promise<string> {
  if (path === undefined) return verifierPage();
  const text = await textOf(path, 'FILE');
  const { bundle } = verifyBundle(text);
  if (bundle === null)
    throw new BadInput('not-a-bundle', 'FILE', {
      vi: 'Tệp không phải kết quả bốc chọn.',
      en: 'The file is not a bundle of a draw.',
    });
  return verifierPage(text);
}
