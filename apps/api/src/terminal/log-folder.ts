import { resolve } from 'node:path';
import { readConfiguration, type Configuration } from '../configuration/configuration.js';
import { Refusal } from '../http/problems.js';
import { hasLog } from '../installation/log.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration of a place that has a log. Reading makes nothing: a tool says where it looked. @throws Refusal */
export function configuredLog(environment: Environment): Configuration {
  const configuration = configured(environment);
  if (hasLog(configuration)) return configuration;
  const folder = configuration.DATA_DIR;
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

export function configured(environment: Environment): Configuration {
  try {
    return readConfiguration(environment);
  } catch (error) {
    const what = error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error);
    throw new Refusal(400, 'bad-configuration', { vi: `Cấu hình không hợp lệ: ${what}`, en: what });
  }
}
