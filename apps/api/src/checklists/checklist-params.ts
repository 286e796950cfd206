import { Param, type PipeTransform } from '@nestjs/common';
import { ID_OF_A_CHECKLIST } from '#domain/inspection/checklists/content';
import { NotFound } from '../http/problems.js';

export const CHECKLIST = { vi: 'phiếu kiểm tra', en: 'checklist' };

/** The part of the path that names a checklist. @throws NotFound where none can be called so */
export const ChecklistParam = (): ParameterDecorator => Param('checklist', new ChecklistPipe());

/** The part of the path that names a version. @throws NotFound where it is no number of one */
export const VersionParam = (): ParameterDecorator => Param('version', new VersionPipe());

class ChecklistPipe implements PipeTransform<string, string> {
  transform(given: string): string {
    if (ID_OF_A_CHECKLIST.test(given)) return given;
    throw new NotFound(CHECKLIST, given, 'checklist');
  }
}

class VersionPipe implements PipeTransform<string, number> {
  transform(given: string): number {
    if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
    throw new NotFound({ vi: 'bản của phiếu kiểm tra', en: 'version of the checklist' }, given, 'version');
  }
}
