/** Whether anything was recorded. */
export const OUTCOMES = {
  recorded: { vi: 'Đã ghi nhận.', en: 'Recorded.' },
  repeated: { vi: 'Đã ghi nhận từ trước, không ghi lại.', en: 'Recorded before; nothing was recorded again.' },
  nothing: { vi: 'Không có gì để ghi thêm.', en: 'There was nothing to record.' },
};
