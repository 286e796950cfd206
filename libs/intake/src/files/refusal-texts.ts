import type { Refusal } from '../reading/decode-text.js';

/** Stable codes: clients and tests rely on them, sentences may change. */
export type RefusalCode =
  | Refusal
  | 'too-large'
  | 'no-text'
  | 'not-a-docx'
  | 'not-a-xlsx'
  | 'pdf'
  | 'image'
  | 'legacy-doc'
  | 'legacy-xls'
  | 'other-kind'
  | 'password'
  | 'macros'
  | 'zip-bomb'
  | 'damaged'
  | 'xml-entities'
  | 'too-many-rows';

type Sentences = { readonly vi: string; readonly en: string };

export const REFUSALS: Readonly<Record<RefusalCode, Sentences>> = {
  empty: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  'no-text': {
    vi: 'Tệp mở được nhưng không có chữ nào; bản quét phải được nhận dạng chữ trước khi nhập.',
    en: 'The file opens but holds no text; a scan has to go through text recognition first.',
  },
  'too-large': { vi: 'Tệp lớn hơn {limit} MB.', en: 'The file is larger than {limit} MB.' },
  binary: {
    vi: 'Tệp không phải văn bản; đọc được .docx, .xlsx, .csv, .md và .txt.',
    en: 'The file is not a document; .docx, .xlsx, .csv, .md and .txt are read.',
  },
  tcvn3: {
    vi: 'Văn bản gõ bằng bảng mã TCVN3 (phông .VnTime); hãy chuyển sang Unicode rồi nhập lại.',
    en: 'The text is in the TCVN3 alphabet (.VnTime fonts); convert it to Unicode first.',
  },
  vni: {
    vi: 'Văn bản gõ bằng bảng mã VNI; hãy chuyển sang Unicode rồi nhập lại.',
    en: 'The text is in the VNI alphabet; convert it to Unicode first.',
  },
  'unknown-encoding': {
    vi: 'Không nhận ra bảng mã của tệp; hãy lưu lại bằng UTF-8.',
    en: 'The encoding of the file is not recognised; save it as UTF-8.',
  },
  'not-a-docx': {
    vi: 'Tệp mang đuôi .docx nhưng không phải tài liệu Word; hãy mở bằng Word và lưu lại thành .docx.',
    en: 'The file is named .docx but is no Word document; open it in Word and save it as .docx.',
  },
  'not-a-xlsx': {
    vi: 'Tệp mang đuôi .xlsx nhưng không phải bảng tính Excel; hãy mở bằng Excel và lưu lại thành .xlsx.',
    en: 'The file is named .xlsx but is no Excel workbook; open it in Excel and save it as .xlsx.',
  },
  pdf: {
    vi: 'Chưa đọc được tệp PDF; hãy chép chữ trong tệp rồi dán vào, hoặc nhập bản Word.',
    en: 'PDF files are not read; copy the text out of it and paste that, or import the Word file.',
  },
  image: {
    vi: 'Tệp là hình ảnh; hãy nhận dạng chữ trong ảnh rồi nhập phần văn bản.',
    en: 'The file is a picture; run text recognition and import the text.',
  },
  'legacy-doc': {
    vi: 'Tệp là Word đời cũ (.doc); hãy mở bằng Word và lưu thành .docx.',
    en: 'The file is of the old Word format (.doc); open it in Word and save it as .docx.',
  },
  'legacy-xls': {
    vi: 'Tệp là Excel đời cũ (.xls); hãy mở bằng Excel và lưu thành .xlsx.',
    en: 'The file is of the old Excel format (.xls); open it in Excel and save it as .xlsx.',
  },
  'other-kind': {
    vi: 'Không đọc được loại tệp này ({kind}); hãy lưu thành .docx, .xlsx, .csv hoặc .txt.',
    en: 'Files of this kind ({kind}) are not read; save it as .docx, .xlsx, .csv or .txt.',
  },
  password: {
    vi: 'Tệp được bảo vệ bằng mật khẩu; hãy bỏ mật khẩu rồi nhập lại.',
    en: 'The file is protected by a password; remove the password and import it again.',
  },
  macros: {
    vi: 'Tệp có chứa macro nên không được mở; hãy lưu thành .docx hoặc .xlsx không có macro.',
    en: 'The file contains macros and is not opened; save it as .docx or .xlsx without macros.',
  },
  'zip-bomb': {
    vi: 'Tệp giải nén ra quá lớn hoặc có cấu trúc bất thường nên không được mở.',
    en: 'The file unpacks to far too much or is packed in an unusual way, and is not opened.',
  },
  damaged: {
    vi: 'Tệp bị hỏng hoặc chưa tải đủ; hãy tải lại, hoặc mở và lưu lại tệp.',
    en: 'The file is damaged or incomplete; upload it again, or open it and save it anew.',
  },
  'xml-entities': {
    vi: 'Bên trong tệp có khai báo thực thể XML, thứ mà Word và Excel không bao giờ viết, nên không được mở.',
    en: 'The file declares XML entities inside, which Word and Excel never write, and is not opened.',
  },
  'too-many-rows': {
    vi: 'Bảng có {rows} hàng; mỗi lần chỉ đọc tối đa {limit} hàng.',
    en: 'The table has {rows} rows; at most {limit} are read at once.',
  },
};
