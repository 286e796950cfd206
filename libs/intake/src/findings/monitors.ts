import { unitsOf } from './differences.js';
import type { ReadTask } from './finding.js';

const WATCHES = /đôn đốc/iu;
const CHECKS = /kiểm tra|theo dõi|giám sát/iu;
const THIS_DOCUMENT =
  /(?:thực hiện|triển khai)\s+(?:nghiêm\s+)?(?:Chỉ thị|Kế hoạch|Quyết định|Thông báo|Chương trình|Công điện)(?:\s+này|[\s.,;]*$)|trong quá trình triển khai/iu;

/**
 * Units that the body charges with watching over the document itself: "theo dõi, đôn đốc, kiểm tra … thực hiện Kế hoạch này".
 * Who only helps with that ("Phối hợp với …") is none of them, nor is a whole class of units.
 */
export const monitorsIn = (body: readonly ReadTask[]): string[] => [
  ...new Set(
    body.flatMap(({ row, lead }) => {
      const text = row.cells.title?.text ?? '';
      const helps = /^\s*Phối hợp/iu.test(text);
      const charged = WATCHES.test(text) && CHECKS.test(text) && THIS_DOCUMENT.test(text);
      return charged && !helps && lead.collective === null ? [...unitsOf(lead)] : [];
    }),
  ),
];
