import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfiguration, type Configuration } from '../configuration/configuration.js';
import { Refusal } from '../http/problems.js';
import { filesIn } from '../installation/installation.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reading makes nothing: where there is no log, a tool says where it looked. @throws Refusal */
export function folderWithLog(environment: Environment): string {
  const folder = configured(environment).DATA_DIR;
  if (existsSync(filesIn(folder).log)) return folder;
  throw new Refusal(
    503,
    'no-log',
    {
      vi: `Không có nhật ký trong thư mục ${resolve(folder)}; hãy nạp dữ liệu trình diễn bằng “npm run demo”, hoặc đặt DATA_DIR.`,
      en: `There is no log in ${resolve(folder)}; load the demo with “npm run demo”, or set DATA_DIR.`,
    },
    'DATA_DIR',
  );
}

function configured(environment: Environment): Configuration {
  try {
    return readConfiguration(environment);
  } catch (error) {
    const what = error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error);
    throw new Refusal(400, 'bad-configuration', { vi: `Cấu hình không hợp lệ: ${what}`, en: what });
  }
}
