import { hash } from 'node:crypto';
import { SENTENCES } from '../sentences.js';
import { SHARES } from '../power-of-draw.js';
import { BUNDLE_SHAPE } from '../shape.js';
import { MOST_NAMED } from '../verification/first-few.js';
import { KNOWN_FORMATS } from '../verification/formats.js';
import { ALGORITHM_SCRIPT } from './algorithm.js';
import { CHECKS_SCRIPT } from './checks.js';
import { COMPARISON_SCRIPT } from './comparison.js';
import { DISPLAY_SCRIPT } from './display.js';
import { POWER_SCRIPT } from './power.js';
import { WORDS } from './words.js';

/** What the page computes with, without what it shows: runs wherever there is WebCrypto. */
export const VERIFIER_SCRIPT = [
  `const SHAPE = ${JSON.stringify(BUNDLE_SHAPE)};`,
  `const FORMATS = ${JSON.stringify(KNOWN_FORMATS)};`,
  `const MOST_NAMED = ${MOST_NAMED};`,
  `const SHARES = ${JSON.stringify(SHARES)};`,
  ALGORITHM_SCRIPT,
  POWER_SCRIPT,
  CHECKS_SCRIPT,
  COMPARISON_SCRIPT,
].join('\n');

/**
 * One HTML file that verifies a bundle: the one whose text is given, otherwise the one that the reader chooses. The text
 * is judged as it is, byte for byte. The page can load and send nothing: its content security policy allows this very
 * script and style, and no connection.
 */
export function verifierPage(text?: string): string {
  const script = [
    `const SENTENCES = ${JSON.stringify(SENTENCES)};`,
    `const WORDS = ${JSON.stringify(WORDS)};`,
    VERIFIER_SCRIPT,
    DISPLAY_SCRIPT,
  ].join('\n');
  const policy = `default-src 'none'; script-src '${digest(script)}'; style-src '${digest(STYLE)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kiểm tra bốc chọn · Verify a draw</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Kiểm tra một lần bốc chọn<small><br>Verify a draw</small></h1>
<p>Trang này tính lại mọi phiếu ngay trong trình duyệt, không gửi và không tải gì qua mạng. Hãy đối chiếu các mã băm bên
dưới với bản đã công bố trước khi gieo.<small><br>This page computes every ticket again in the browser and uses no
network. Hold the hashes below against what was published before the dice.</small></p>
<p><label>Chọn tệp kết quả bốc chọn (JSON) / Choose the bundle: <input type="file" id="file" accept=".json,application/json"></label></p>
<main id="result" aria-live="polite"></main>
${text === undefined ? '' : `<script type="application/json" id="bundle">${inScript(text)}</script>`}
<script>${script}</script>
</body>
</html>
`;
}

/** The text as a JSON string that cannot end the element it stands in. */
const inScript = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

const digest = (text: string): string => `sha256-${hash('sha256', text, 'base64')}`;

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff }
small { color: #555; font-weight: normal; font-size: .8em }
.good { color: #0a5c2b } .good::before { content: "✔ " }
.bad { color: #a40000 } .bad::before { content: "✘ " }
.note { border-left: 4px solid #b36b00; padding-left: .8rem }
dl { display: grid; grid-template-columns: 16rem 1fr; gap: .3rem 1rem } dd { margin: 0; overflow-wrap: anywhere; font-family: monospace }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 } th, td { text-align: left; padding: .2rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top }
td:nth-child(4) { font-family: monospace; overflow-wrap: anywhere } .picked { background: #e8f4ec; font-weight: 600 }
`;
