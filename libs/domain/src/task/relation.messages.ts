import type { RuleMessages } from '../rule-messages.js';
import { text } from '../rule-messages.words.js';

/** Refusals for the sake of who acts. */
export const RELATION_MESSAGES: RuleMessages = {
  'role-may-not-report': {
    vi: () => 'Vai trò này không được báo cáo; cần vai trò cán bộ báo cáo hoặc người đứng đầu đơn vị.',
    en: (d) => `The role ${text(d.role)} may not report; it takes a reporter or the unit's leader.`,
  },
  'role-may-not-decide': {
    vi: () => 'Vai trò này không được quyết định; cần vai trò cán bộ giao việc hoặc người đứng đầu đơn vị.',
    en: (d) => `The role ${text(d.role)} may not decide; it takes an assigner or the unit's leader.`,
  },
  'acting-unit-missing': {
    vi: () => 'Chưa nêu đơn vị mà bạn đại diện.',
    en: () => 'The unit that you act for is not named.',
  },
  'acting-unit-without-rank': {
    vi: () => 'Đơn vị mà bạn đại diện chưa có cấp vào ngày hiệu lực.',
    en: () => 'The unit that you act for has no rank on the effective day.',
  },
  'not-a-lead': {
    vi: () => 'Chỉ đơn vị chủ trì nhiệm vụ mới được thực hiện việc này.',
    en: () => 'Only a unit that leads the task may do this.',
  },
  'said-by-another-unit': {
    vi: (d) =>
      d.of === 'inspection'
        ? 'Việc này chỉ do đơn vị được kiểm tra hoặc cấp trên của đơn vị đó làm.'
        : 'Sự kiện được đính chính là của đơn vị khác.',
    en: (d) =>
      d.of === 'inspection'
        ? 'This is for the inspected unit, or one above it.'
        : 'The event to void was said by another unit.',
  },
  'lead-may-not-decide': {
    vi: () => 'Đơn vị chủ trì không được quyết định về nhiệm vụ của chính mình với tư cách cơ quan giao.',
    en: () => 'A unit that leads the task may not act as its assigning side.',
  },
  'not-assigning-side': {
    vi: () => 'Đơn vị này không phải cơ quan giao, cấp trên hoặc cơ quan theo dõi; cần căn cứ là một văn bản khác.',
    en: () => 'The unit is not on the assigning side; it takes another directive as basis.',
  },
  'basis-below-lead': {
    vi: () => 'Căn cứ không hợp lệ: cơ quan ban hành là đơn vị chủ trì hoặc thuộc đơn vị chủ trì.',
    en: () => 'The basis will not do: its issuer leads the task or stands below a lead.',
  },
  'own-request': {
    vi: () => 'Không được tự quyết định đề nghị của chính mình.',
    en: () => 'Nobody decides on their own request.',
  },
  'own-report': {
    vi: () => 'Không được tự trả lại báo cáo của chính mình.',
    en: () => 'Nobody decides on their own report.',
  },
  'own-claim': {
    vi: () => 'Không được tự quyết định báo cáo hoàn thành của chính mình.',
    en: () => 'Nobody decides on their own claim.',
  },
};
