import { setTimeout as delay } from 'node:timers/promises';
import { ServedApplication, type Answer, type Headers } from '../../testing/served-application.js';

/** A plan that nobody issued, as pasted text. Three rows, one of them collective. */
export const PLAN = [
  'BỘ THÔNG TIN VÀ TRUYỀN THÔNG\n\nSố: 15/KH-BTTTT\n\nHà Nội, ngày 20 tháng 3 năm 2024\n\nKẾ HOẠCH\n\nDọn kho giấy năm 2024\n',
  '| STT | Nội dung, nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |',
  '|---|---|---|---|---|---|',
  '| 1 | Kiểm đếm hồ sơ giấy trong kho | Cục Lưu trữ | Văn phòng Bộ | Tháng 6/2024 | Bảng kê |',
  '| 2 | Số hóa hồ sơ còn giá trị | Các Cục | | Quý III/2024 | Dữ liệu |',
  '| 3 | Thanh lý giấy vụn | Vụ Kế hoạch | Cục Lưu trữ | 30/9/2024 | Biên bản |',
  '\nTM. BỘ TRƯỞNG\n',
].join('\n');

const UNITS = [
  ['cp', 'Chính phủ', null, 1],
  ['btttt', 'Bộ Thông tin và Truyền thông', 'cp', 2],
  ['bca', 'Bộ Công an', 'cp', 2],
  ['luutru', 'Cục Lưu trữ', 'btttt', 3],
  ['chuyendoi', 'Cục Chuyển đổi số', 'btttt', 3],
  ['vpbo', 'Văn phòng Bộ', 'btttt', 3],
  ['vukehoach', 'Vụ Kế hoạch - Tài chính', 'btttt', 3],
] as const;

/** An application with a ministry, its departments and an assigner of it, on 02/05/2024. */
export class ImportProgramme {
  readonly served = new ServedApplication();
  assigner: Headers = {};

  /** `now`: another time than the usual one, for a process of its own that goes by the real clock. */
  async start(now = this.served.now): Promise<this> {
    this.served.now = now;
    await this.served.start();
    for (const [code, name, parent, rank] of UNITS)
      succeeded(await this.served.post('/units', { code, name, kind: 'ministry', parent, rank, ageUnknown: true }));
    const group = { code: 'cac-cuc', name: 'Các Cục', members: ['luutru', 'chuyendoi'], effectiveOn: '2020-01-01' };
    succeeded(await this.served.post('/groups', group));
    this.assigner = await this.served.account('giao', 'assigner', 'btttt');
    return this;
  }

  async open(text: string, who: Headers = this.assigner): Promise<Answer> {
    return this.served.post('/imports', { text, name: 'ke-hoach.md' }, who);
  }

  rule(id: string, ...rulings: readonly object[]): Promise<Answer> {
    return this.served.patch(`/imports/${id}`, { rulings }, this.assigner);
  }

  commit(id: string, body: object = {}, headers: Headers = {}): Promise<Answer> {
    return this.served.post(`/imports/${id}/commit`, body, { ...this.assigner, ...headers });
  }

  async get(url: string): Promise<Answer> {
    return this.served.get(url, this.assigner);
  }

  /** Waits for the process of a decision, and for that of the assignment that it may lead to. */
  async done(process: string): Promise<void> {
    await this.#complete(process);
    const assigned = (await this.served.events()).filter(
      ({ type, metadata }) => type === 'DirectiveAssigned' && metadata['causation'] === process,
    );
    for (const { id } of assigned) await this.#complete(id);
  }

  async #complete(process: string): Promise<void> {
    for (;;) {
      const { status, body } = await this.get(`/processes/${process}`);
      if (status === 200 && body.state === 'complete') break;
      await delay(20);
    }
    const { position } = await this.served.installation.store.head();
    await this.get(`/tasks?after=${position}`);
  }

  /** Opened, its one open question answered, committed, and carried out. */
  async imported(text = PLAN): Promise<{ readonly id: string; readonly directive: string; readonly process: string }> {
    const { body } = succeeded(await this.open(text));
    succeeded(await this.rule(body.id, KNOWN_UNIT));
    const committed = succeeded(await this.commit(body.id));
    await this.done(committed.body.process);
    return { id: body.id, directive: committed.body.directive, process: committed.body.process };
  }
}

/** "Vụ Kế hoạch" is called otherwise in the register: a near miss, which only a person takes. */
export const KNOWN_UNIT = { kind: 'unit-mapped', printed: 'Vụ Kế hoạch', role: 'lead', unit: 'vukehoach' };

export function succeeded(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
