/** Where a version of a checklist stands on a day. */
export const CHECKLIST_STANDINGS = {
  'in-use': { vi: 'đang dùng', en: 'in use' },
  older: { vi: 'bản cũ', en: 'older' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
  ahead: { vi: 'chưa đến ngày dùng', en: 'ahead' },
};

export const ASKED_OF = {
  task: { vi: 'từng nhiệm vụ', en: 'each task' },
  unit: { vi: 'đơn vị', en: 'the unit' },
};

export const ANSWERS_GIVEN = {
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  partly: { vi: 'một phần', en: 'partly' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
};
