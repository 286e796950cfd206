import type { DemoAct } from '../act.js';
import { at } from '../simulated-clock.js';
import { clerk, taskOf } from '../year/demo-task.js';
import { planned, visited, type Begun } from './courses.js';
import type { ServedInspections } from './served-inspections.js';
import { ON_LOAN } from './team.js';

/** The departments that came out of the public dice, in the order of drawing: findings in every state. */
export const departmentVisits = (served: ServedInspections): DemoAct[] => [
  ...closedAndRechecked(planned(served, 'so-xd-hcm')),
  ...returnedThenReopened(planned(served, 'so-khcn-hcm')),
  ...partlyRemedied(planned(served, 'so-tttt-hcm')),
  ...openFinding(planned(served, 'so-gddt-hcm')),
  ...awaitingVerification(planned(served, 'so-nnptnt-hcm')),
  ...withoutFinding(planned(served, 'so-vhtt-hcm')),
  ...conflictWaived(planned(served, 'so-nv-hcm')),
  ...suspended(planned(served, 'so-gtvt-hcm')),
  ...drawnLater(planned(served, 'so-ldtbxh-hcm', '2024-11-05')),
];

function closedAndRechecked({ acts, begun }: Begun): DemoAct[] {
  const records = acts.finding('records');
  return [
    ...begun,
    ...visited(acts, '2024-05-14', ['partly', 'yes', 'yes']),
    records.found(at('2024-05-14', 12), 'Một phần hồ sơ cấp phép còn lưu trên giấy'),
    records.answer(at('2024-05-20', 11), clerk('so-xd-hcm'), 'Nhất trí với nhận xét của đoàn'),
    records.order(at('2024-05-21', 11), 'Số hóa phần hồ sơ còn lại', '2024-06-28'),
    records.report(at('2024-06-20', 11), clerk('so-xd-hcm'), true),
    records.verify(at('2024-06-25', 11), 'closed'),
    records.recheck(at('2024-09-24', 11), true),
  ];
}

function returnedThenReopened({ acts, begun }: Begun): DemoAct[] {
  const roles = acts.finding('roles');
  return [
    ...begun,
    ...visited(acts, '2024-05-21', ['partly', 'yes', 'no']),
    roles.found(at('2024-05-21', 12), 'Chưa phân công người chịu trách nhiệm từng nhiệm vụ'),
    roles.answer(at('2024-05-27', 11), clerk('so-khcn-hcm'), 'Sẽ bổ sung phân công'),
    roles.order(at('2024-05-28', 11), 'Ban hành bảng phân công', '2024-07-05'),
    roles.report(at('2024-06-28', 11), clerk('so-khcn-hcm'), true),
    roles.verify(at('2024-07-02', 11), 'returned'),
    roles.report(at('2024-07-05', 11), clerk('so-khcn-hcm'), true, '2'),
    roles.verify(at('2024-07-10', 11), 'closed', '2'),
    roles.reopen(at('2024-11-20', 11), 'Bảng phân công bị bãi bỏ, chưa có bản thay thế', '2024-12-20'),
  ];
}

/** What the visit saw stands beside what the department had reported before it; a second finding is disputed. */
function partlyRemedied({ acts, begun }: Begun): DemoAct[] {
  const [centre, site] = [acts.finding('centre'), acts.finding('site')];
  return [
    ...begun,
    ...visited(acts, '2024-07-23', ['no', 'partly', 'yes']),
    centre.found(
      at('2024-07-23', 12),
      'Trung tâm điều hành mới lắp một nửa thiết bị, chưa đủ người trực',
      taskOf('KH-HCM-2024', 'I.4').id,
    ),
    site.found(at('2024-07-23', 12, 10), 'Biên bản giao mặt bằng chưa ký', taskOf('KH-HCM-2024', 'I.9').id),
    centre.answer(at('2024-07-29', 11), clerk('so-tttt-hcm'), 'Thừa nhận, do chậm đấu thầu'),
    site.answer(at('2024-07-29', 12), clerk('so-tttt-hcm'), 'Biên bản do đơn vị nhận giữ, không thuộc sở', false),
    centre.order(at('2024-07-30', 11), 'Lắp đủ thiết bị, bố trí đủ người trực', '2024-10-31'),
    centre.report(at('2024-10-25', 11), clerk('so-tttt-hcm'), false),
    centre.verify(at('2024-10-29', 11), 'partly'),
  ];
}

const openFinding = ({ acts, begun }: Begun): DemoAct[] => [
  ...begun,
  ...visited(acts, '2024-11-26', ['yes', 'partly', 'yes']),
  acts.finding('figures').found(at('2024-11-26', 12), 'Số liệu học bạ số chưa khớp giữa hai hệ thống'),
];

function awaitingVerification({ acts, begun }: Begun): DemoAct[] {
  const forms = acts.finding('forms');
  return [
    ...begun,
    ...visited(acts, '2024-09-17', ['yes', 'yes', 'yes']),
    forms.found(at('2024-09-17', 12), 'Hai thủ tục vẫn yêu cầu nộp bản sao giấy'),
    forms.order(at('2024-09-24', 11), 'Bỏ yêu cầu nộp bản sao giấy', '2024-12-15'),
    forms.report(at('2024-12-10', 11), clerk('so-nnptnt-hcm'), true),
  ];
}

const withoutFinding = ({ acts, begun }: Begun): DemoAct[] => [...begun, ...visited(acts, '2024-06-25', [])];

/** The third of the team came from this department: refused, until the deputy waives the conflict on record. */
function conflictWaived({ acts, begun }: Begun): DemoAct[] {
  const roadmap = acts.finding('roadmap');
  return [
    ...begun,
    acts.refusedAssignment(at('2024-07-05', 11), ON_LOAN),
    acts.waive(at('2024-07-08', 11), ON_LOAN, 'Không còn ai nắm nghiệp vụ; người này không dự phần kết luận'),
    acts.assign(at('2024-07-08', 12), ON_LOAN),
    ...visited(acts, '2024-07-16', ['partly', 'yes', 'yes']),
    roadmap.found(at('2024-07-16', 12), 'Lộ trình giảm điểm tiếp dân chưa có mốc từng quý'),
    roadmap.answer(at('2024-07-22', 11), clerk('so-nv-hcm'), 'Sẽ bổ sung mốc trong dự thảo'),
  ];
}

const suspended = ({ acts, begun }: Begun): DemoAct[] => [
  ...begun,
  acts.notify(at('2024-10-08', 12), '2024-10-22'),
  acts.suspend(at('2024-10-21', 11), 'Sở đang phục vụ một cuộc kiểm toán khác'),
];

/** The next ticket, drawn in November: it answers the second version of the checklist. Its re-check finds the old fault again. */
function drawnLater({ acts, begun }: Begun): DemoAct[] {
  const lists = acts.finding('lists');
  return [
    ...begun,
    ...visited(acts, '2024-11-19', ['yes', 'no', 'yes', 'partly']),
    lists.found(at('2024-11-19', 12), 'Danh sách người hưởng trợ cấp chưa làm sạch'),
    lists.order(at('2024-11-21', 11), 'Làm sạch danh sách', '2024-12-13'),
    lists.report(at('2024-12-06', 11), clerk('so-ldtbxh-hcm'), true),
    lists.verify(at('2024-12-10', 11), 'closed'),
    lists.recheck(at('2024-12-24', 11), false),
  ];
}
