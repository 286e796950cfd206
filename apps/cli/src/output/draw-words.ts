/** How far a draw has come. */
export const DRAW_STAGES = {
  frozen: { vi: 'đã chốt danh sách', en: 'frame frozen' },
  planned: { vi: 'đã ấn định kế hoạch', en: 'plan fixed' },
  thrown: { vi: 'đã gieo', en: 'dice thrown' },
  drawn: { vi: 'đã bốc', en: 'drawn' },
  revealed: { vi: 'đã mở số bí mật', en: 'secret told' },
};

/** How a unit came to be visited. */
export const PICKED_HOW = {
  random: { vi: 'trúng', en: 'picked' },
  extension: { vi: 'bốc thêm', en: 'extension' },
  certainty: { vi: 'chỉ định', en: 'by name' },
};
