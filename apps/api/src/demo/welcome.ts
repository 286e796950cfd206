import { ACCOUNTS } from './people.js';

/** Who may sign in, and three things to try. The lines work when they are pasted. */
export function welcome(address: string, password: string, print: (line: string) => void): void {
  print('');
  print('Người, báo cáo và kết quả trong bản trình diễn là hư cấu — people, reports and findings are invented.');
  print(`Mật khẩu chung — password of all demo accounts: ${password}`);
  for (const { signIn, what } of ACCOUNTS) print(`  ${signIn.padEnd(16)} ${what}`);
  print('  <mã đơn vị>.baocao  người báo cáo của từng đơn vị, ví dụ btttt.baocao, ubnd-hcm.baocao');
  print('');
  print('Thử — try:');
  print(
    `  TOKEN=$(curl -s ${address}/sessions -H 'content-type: application/json' -d '{"signInName":"thanhtra","password":"${password}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
  );
  print(`  curl -s -H "authorization: Bearer $TOKEN" '${address}/tasks?unit=btttt&asOf=2024-06-30&limit=5'`);
  print(`  curl -s -H "authorization: Bearer $TOKEN" '${address}/trail?type=CommandRefused'`);
  print('');
}
