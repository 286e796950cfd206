import { BadInput, Refusal } from '../http/problems.js';

export const notABackup = (folder: string): Refusal =>
  new Refusal(
    404,
    'no-backup',
    {
      vi: `Thư mục ${folder} không có bản sao lưu hoàn chỉnh: chưa sao lưu vào đây, hoặc lần sao lưu bị ngắt giữa chừng; hãy chạy lại lệnh “backup”.`,
      en: `There is no finished backup in ${folder}: none was made here, or it was cut short; run “backup” again.`,
    },
    'from',
  );

export const backupOfAnother = (folder: string): Refusal =>
  new Refusal(
    409,
    'backup-of-another-log',
    {
      vi: `Thư mục ${folder} chứa bản sao lưu của một nhật ký khác, hoặc mới hơn nhật ký này; hãy chọn thư mục khác.`,
      en: `${folder} holds the backup of another log, or of a later state of it; choose another folder.`,
    },
    'to',
  );

export const notEmpty = (folder: string): Refusal =>
  new Refusal(
    409,
    'folder-not-empty',
    {
      vi: `Thư mục ${folder} đã có dữ liệu; khôi phục không bao giờ ghi đè. Hãy chuyển dữ liệu đó đi, hoặc đặt DATA_DIR khác.`,
      en: `${folder} holds data already; a restore never overwrites. Move it away, or set another DATA_DIR.`,
    },
    'DATA_DIR',
  );

export const overlapping = (field: string): BadInput =>
  new BadInput('folders-overlap', field, {
    vi: 'Bản sao lưu phải nằm ngoài thư mục dữ liệu, và bí mật phải nằm ngoài bản sao lưu thường.',
    en: 'A backup lies outside the data folder, and secrets lie outside the ordinary backup.',
  });

export const damaged = (what: { readonly vi: string; readonly en: string }): Refusal =>
  new Refusal(500, 'backup-damaged', {
    vi: `Bản sao lưu bị hỏng: ${what.vi}`,
    en: `The backup is damaged: ${what.en}`,
  });

export const wrongPassphrase = (): BadInput =>
  new BadInput('wrong-passphrase', 'passphrase', {
    vi: 'Không mở được tệp bí mật: sai cụm mật khẩu, hoặc tệp đã bị thay đổi.',
    en: 'The file of secrets does not open: another passphrase, or the file was changed.',
  });

export const weakPassphrase = (length: number): BadInput =>
  new BadInput('weak-passphrase', 'passphrase', {
    vi: `Cụm mật khẩu phải có ít nhất ${length} ký tự.`,
    en: `The passphrase must have at least ${length} characters.`,
  });

/** Of a log on a server. */
export const notAsFollowed = (): Refusal =>
  new Refusal(500, 'log-changed', {
    vi: 'Nhật ký trên EventStoreDB không còn là nhật ký mà máy này đã theo dõi; hãy chạy lệnh “verify”. Bản sao lưu chưa hoàn chỉnh.',
    en: 'The log in the EventStoreDB is no longer the one that was followed here: run “verify”. The backup is not finished.',
  });
