/** To be shown once, and changed at the first sign-in. */
export interface FirstPassword {
  readonly signInName: string;
  readonly password: string;
}

/** For a terminal, in both languages. */
export const sentences = ({ signInName, password }: FirstPassword): string =>
  [
    '',
    '  Minh Chứng: lần chạy đầu tiên / first start',
    `  Tên đăng nhập / sign-in name:  ${signInName}`,
    `  Mật khẩu / password:           ${password}`,
    '  Chỉ hiện một lần; phải đổi khi đăng nhập lần đầu. / Shown once; to be changed at the first sign-in.',
    '',
    '',
  ].join('\n');
