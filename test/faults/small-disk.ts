import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own in memory, so small that it can be filled. Needs to be allowed to mount. */
export class SmallDisk {
  readonly path = mkdtempSync(join(tmpdir(), 'small-disk-'));
  readonly #ballast = join(this.path, 'ballast');

  /** Undefined, and told, where mounting is not permitted. */
  static make(megabytes: number): SmallDisk | undefined {
    const disk = new SmallDisk();
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk.path]);
    if (status === 0) return disk;
    rmdirSync(disk.path);
    process.stderr.write('small disk: mounting is not permitted here; what a full disk does is not looked at\n');
    return undefined;
  }

  /** Takes all that is left. */
  fill(): void {
    const file = openSync(this.#ballast, 'w');
    for (const bytes of [65_536, 4_096, 512]) {
      try {
        while (writeSync(file, Buffer.alloc(bytes, 1)) > 0);
      } catch {
        // Full, for pieces of this size.
      }
    }
    fsyncSync(file);
    closeSync(file);
  }

  free(): void {
    rmSync(this.#ballast, { force: true });
  }

  /** From now on nothing on it can be written. */
  makeReadOnly(): boolean {
    return spawnSync('mount', ['-o', 'remount,ro', this.path]).status === 0;
  }

  remove(): void {
    spawnSync('umount', ['-l', this.path]);
    rmdirSync(this.path);
  }
}
