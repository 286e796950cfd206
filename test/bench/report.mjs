import { mkdirSync, writeFileSync } from 'node:fs';
import { AIMS, READING_AIMS } from './aims.mjs';

const meets = (value, sign, aim) => (sign === '>=' ? value >= aim : value < aim);

/** One row a figure, one column a size; without figures that no run has. `!` marks what misses its aim. */
export function table(runs, aims = AIMS) {
  const measured = aims.filter(([, pick]) => runs.some((run) => pick(run) !== undefined));
  const rows = measured.map(([name, pick, shown, sign, aim]) => [
    name,
    ...runs.map((run) => {
      const value = pick(run);
      if (value === undefined) return '';
      return shown(value) + (sign === undefined || meets(value, sign, aim) ? '' : ' !');
    }),
    sign === undefined ? '' : `${sign} ${aim}`,
  ]);
  const lines = [['', ...runs.map(({ size }) => size.toLocaleString('en')), 'aim'], ...rows];
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  return lines
    .map((line) => line.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '))
    .join('\n');
}

/** `bench-results/<stamp>.json` and `.svg`; gives the path without its ending. */
export function keep(kept) {
  mkdirSync('bench-results', { recursive: true });
  const path = `bench-results/${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  writeFileSync(`${path}.json`, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(`${path}.svg`, curves(kept.runs, kept.readings));
  return path;
}

const [WIDTH, HEIGHT, GAP] = [260, 150, 40];

/** A small curve for each figure over the size of the log or of the document, both axes logarithmic. */
function curves(runs, readings) {
  const over = (all, aims) => aims.map(([name, pick]) => ({ name, points: all.flatMap((run) => point(run, pick)) }));
  const charts = [...over(runs, AIMS), ...over(readings, READING_AIMS)].filter(({ points }) => points.length > 1);
  const rows = Math.ceil(charts.length / 3);
  const drawn = charts.map((chart, i) =>
    curve(chart, (i % 3) * (WIDTH + GAP) + GAP, Math.floor(i / 3) * (HEIGHT + GAP) + GAP),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${3 * (WIDTH + GAP) + GAP}" height="${rows * (HEIGHT + GAP) + GAP}"
 font-family="sans-serif" font-size="11">${drawn.join('')}</svg>\n`;
}

const point = (run, pick) => {
  const value = pick(run);
  return value > 0 ? [{ size: run.size, value }] : [];
};

function curve({ name, points }, x, y) {
  const scale = (values, length) => {
    const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
    return (value) => (high === low ? length / 2 : ((Math.log(value) - low) / (high - low)) * length);
  };
  const across = scale(
    points.map(({ size }) => size),
    WIDTH - 20,
  );
  const up = scale(
    points.map(({ value }) => value),
    HEIGHT - 50,
  );
  const places = points.map(({ size, value }) => [10 + across(size), HEIGHT - 15 - up(value), value]);
  const labels = places.map(
    ([px, py, value]) =>
      `<circle cx="${px}" cy="${py}" r="2.5"/><text x="${px}" y="${py - 6}" text-anchor="middle">${Number(value.toPrecision(3))}</text>`,
  );
  return `<g transform="translate(${x} ${y})"><rect width="${WIDTH}" height="${HEIGHT}" fill="none" stroke="#ccc"/>
<text x="6" y="14">${name.trim().replaceAll('<', '&lt;')}</text>
<polyline fill="none" stroke="#1677ff" points="${places.map(([px, py]) => `${px},${py}`).join(' ')}"/>${labels.join('')}</g>`;
}
