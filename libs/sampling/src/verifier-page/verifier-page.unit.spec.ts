import { bundleText } from '../bundle.js';
import { sealedBundle, publicBundle } from '../testing/city.js';
import { verifierPage } from './verifier-page.js';

const page = verifierPage(bundleText(publicBundle()));

describe('the page that verifies in a browser', () => {
  it('is one file that can reach nothing: no address, no source, a policy that allows only itself', () => {
    expect(page).not.toMatch(/https?:|\ssrc=|@import|url\(|fetch\(|XMLHttpRequest|WebSocket|sendBeacon/);
    expect(page).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
  });

  it('carries the bundle in a form that no name in it can break out of', () => {
    const name = '</script><script>alert(1)</script>';
    const bundle = publicBundle();
    const [agencies, ...others] = bundle.frame.strata;
    const units = [{ ...agencies!.units[0]!, name }];
    const hostile = verifierPage(
      bundleText({
        ...bundle,
        frame: { ...bundle.frame, strata: [{ ...agencies!, units }, ...others] },
      }),
    );
    expect(hostile).not.toContain('<script>alert');
    expect(hostile.match(/<\/script>/g)).toHaveLength(2);
  });

  it('carries the text of a bundle as it is, so that another order or blanks are not mended', () => {
    const spaced = JSON.stringify(publicBundle(), null, 1);
    const carried = /id="bundle">(.*)<\/script>\n/.exec(verifierPage(spaced))![1]!;
    expect(JSON.parse(carried)).toBe(spaced);
  });

  it('speaks Vietnamese first, and comes without a bundle too', () => {
    expect(page).toContain('<html lang="vi">');
    expect(page.indexOf('Kiểm tra một lần bốc chọn')).toBeLessThan(page.indexOf('Verify a draw</small>'));
    expect(verifierPage()).not.toContain('id="bundle"');
    expect(verifierPage(bundleText(sealedBundle()))).toContain('id="bundle"');
  });
});
