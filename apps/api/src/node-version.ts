/** better-sqlite3 and the language level need it; an older one crashes with a message that helps nobody. */
const NEEDED = [24, 7] as const;

export function assertNodeVersion(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  process.stderr.write(
    `Node ${NEEDED.join('.')} or later is needed, this is ${process.versions.node}. ` +
      'Start it through npm (npm start, npm run demo): the right Node comes with the dependencies.\n',
  );
  process.exit(1);
}
