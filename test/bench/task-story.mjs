const TITLES = [
  'Số hóa hồ sơ, giấy tờ, kết quả giải quyết thủ tục hành chính trong tiếp nhận, giải quyết thủ tục hành chính',
  'Hoàn thiện hệ thống thông tin giải quyết thủ tục hành chính, kết nối Cơ sở dữ liệu quốc gia về dân cư',
  'Tổ chức cấp tài khoản định danh điện tử, làm sạch dữ liệu đất đai, dữ liệu hộ tịch trên địa bàn',
];
const RESULT = 'Đã hoàn thành việc rà soát, chuẩn hóa dữ liệu của các đơn vị trực thuộc; đang trình cấp có thẩm quyền.';
const plus = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const until = (due) => ({
  ...{ printed: `Trước ngày ${due}`, kind: 'day', ongoing: false, flags: [] },
  milestones: [{ id: 'm1', due }],
});
const UNCHANGED = { kept: [], added: [], dropped: [] };

/** What happens to one task, act by act: mostly reports, some of them corrected; claims, changes and urging between. */
export class TaskStory {
  facts = 0;
  #percent = 0;
  #periods = new Map();
  #claim;
  #done = false;

  constructor(dice, units, directiveId, no, issuedOn) {
    this.dice = dice;
    this.id = dice.uuid();
    this.stream = `task-${this.id}`;
    this.lead = units[1 + dice.below(units.length - 1)];
    this.coordinating = dice.happens(0.3) ? [dice.pick(units)].filter((unit) => unit !== this.lead) : [];
    this.deadline = until(plus(issuedOn, 30 + dice.below(240)));
    Object.assign(this, { directiveId, address: `B.${no}`, issuedOn, government: units[0], title: dice.pick(TITLES) });
  }

  item() {
    const { directiveId, address, title, lead, coordinating, deadline } = this;
    const reading = { lead: [lead], primary: null, collective: null, coordinating, deadline, flags: [] };
    const printed = { leadPrinted: 'Bộ Công an', coordinatingPrinted: null, product: 'Báo cáo kết quả' };
    return { directiveId, address, section: 'B', no: address.slice(2), title, ...printed, reading };
  }

  assigned() {
    const { id: taskId, directiveId, address, title, coordinating, deadline, issuedOn, government } = this;
    const lead = [{ unit: this.lead, primary: false }];
    const printed = { leadPrinted: 'Bộ Công an', coordinatingPrinted: null, product: 'Báo cáo kết quả' };
    const set = { deadline, issuedOn, setBy: government, setByRank: 1, marks: [] };
    return this.#said(
      'TaskAssigned',
      { directiveId, address, member: null, title, lead, coordinating, ...printed, ...set },
      { taskId },
    );
  }

  next(day) {
    const { dice } = this;
    if (this.#claim !== undefined && dice.happens(0.5)) return this.#answered();
    if (!this.#done && dice.happens(0.06)) return this.#claimed(day);
    if (dice.happens(0.04)) return this.#moved(day);
    if (dice.happens(0.03))
      return this.#said('TaskUrged', { message: 'Đề nghị khẩn trương.', decidedBy: this.government });
    return this.#reported(day);
  }

  /** Once for each period; what is said again corrects it. */
  #reported(day) {
    const period = day.slice(0, 7);
    const corrects = this.#periods.get(period);
    this.#percent = Math.min(99, this.#percent + this.dice.below(6));
    const rest = {
      difficulties: null,
      proposals: null,
      figures: [{ name: 'hồ sơ số hoá', value: this.dice.below(9_000), unit: 'hồ sơ' }],
    };
    const evidence = this.dice.happens(0.2) ? [{ sha256: this.dice.sha256(), name: 'bao-cao.pdf', size: 48_213 }] : [];
    const report = {
      period,
      percent: this.#percent,
      result: RESULT,
      ...rest,
      evidence,
      reasonForDecrease: null,
      marks: [],
    };
    const fact = this.#said('StatusReported', { unit: this.lead, ...report }, { unit: this.lead });
    this.#periods.set(period, fact.id);
    return corrects === undefined ? fact : { ...fact, corrects };
  }

  #claimed(day) {
    const data = { unit: this.lead, milestone: 'm1', finishedOn: day, result: RESULT, evidence: [], marks: [] };
    const fact = this.#said('CompletionClaimed', data, { unit: this.lead });
    this.#claim = fact.id;
    return fact;
  }

  #answered() {
    const claim = this.#claim;
    this.#claim = undefined;
    this.#done = this.dice.happens(0.7);
    const by = { claim, decidedBy: this.government };
    if (this.#done) return this.#said('CompletionAccepted', { ...by, milestone: 'm1', note: null });
    return this.#said('CompletionReturned', { ...by, reason: 'Chưa có minh chứng.' });
  }

  #moved(day) {
    const from = this.deadline;
    const to = (this.deadline = until(plus(day, 20 + this.dice.below(90))));
    const moved = [{ id: 'm1', from: from.milestones[0].due, to: to.milestones[0].due }];
    const decided = { reason: 'Theo đề nghị.', decidedBy: this.government, decidedByRank: 1, marks: [] };
    return this.#said('DeadlineChanged', { from, to, changes: { ...UNCHANGED, moved }, ...decided });
  }

  #said(type, data, { unit } = {}) {
    this.facts += 1;
    return { id: this.dice.uuid(), type, unit, data: { taskId: this.id, ...data } };
  }
}
