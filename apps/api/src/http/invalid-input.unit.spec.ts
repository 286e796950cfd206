import {
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsIsoDay, IsWords } from './fields.js';
import { IsMilestoneId, IsSha256 } from './formed.js';
import { InvalidInput } from './invalid-input.js';
import { Nested, NestedList } from './nested.js';
import { shapeChecked } from './validation.js';

class Row9 {
  @IsMilestoneId()
  id!: string;
}

class Shape {
  @Min(0)
  @Max(100)
  @IsInt()
  percent = 1;

  @IsIn(['on-time', 'late'])
  kind = 'late';

  @IsWords(40)
  text = 'x';

  @IsIsoDay()
  due = '2024-01-31';

  @MaxLength(3, { each: true })
  @IsString({ each: true })
  @IsArray()
  codes: unknown = [];

  @IsOptional()
  @IsSha256({ each: true })
  files?: string[];

  @IsOptional()
  @IsNumber()
  value?: number;

  @IsDefined()
  given: unknown = 1;

  @IsOptional()
  @IsUUID()
  corrects?: string;

  @IsOptional()
  @NestedList(() => Row9)
  rows?: Row9[];

  @IsOptional()
  @Nested(() => Row9)
  row?: Row9;
}

describe('what is told of a field that is wrong', () => {
  const told = async (value: object) => {
    const error = await shapeChecked(Shape, { ...new Shape(), ...value }).catch((cause: unknown) => cause);
    return (error as InvalidInput).errors.map(({ vi, en }) => [vi, en]);
  };

  it.each([
    [{ percent: -1 }, 'percent: không được nhỏ hơn 0.', 'percent: must not be less than 0.'],
    [{ percent: 160 }, 'percent: không được lớn hơn 100.', 'percent: must not be greater than 100.'],
    [{ percent: 1.5 }, 'percent: phải là số nguyên.', 'percent: must be an integer number.'],
    [
      { kind: 'x' },
      'kind: phải là một trong các giá trị: on-time, late.',
      'kind: must be one of the following values: on-time, late.',
    ],
    [
      { text: 'x'.repeat(41) },
      'text: không được dài quá 40 ký tự.',
      'text: must be shorter than or equal to 40 characters.',
    ],
    [{ text: '' }, 'text: không được để trống.', 'text: should not be empty.'],
    [{ due: '2024-02-30' }, 'due: phải là một ngày có thật, dạng YYYY-MM-DD.', 'due: must be a real day, YYYY-MM-DD.'],
    [{ value: 'x' }, 'value: phải là số.', 'value: must be a number.'],
    [{ given: undefined }, 'given: không được thiếu.', 'given: should not be null or undefined.'],
    [{ codes: 'a' }, 'codes: phải là danh sách.', 'codes: must be an array.'],
    [
      { codes: ['1234'] },
      'codes: mỗi giá trị không được dài quá 3 ký tự.',
      'codes: each value must be shorter than or equal to 3 characters.',
    ],
    [
      { files: ['X'] },
      'files: mỗi giá trị phải là mã SHA-256 gồm 64 chữ số thập lục phân viết thường.',
      'files: each value must be a SHA-256 in 64 small hexadecimal digits.',
    ],
    [{ corrects: 'x' }, 'corrects: phải là mã UUID.', 'corrects: must be a UUID.'],
    [
      { rows: [{ id: 'm0' }] },
      'rows.0.id: phải có dạng m1, m2, … đến m9999.',
      'rows.0.id: must be m1, m2, … up to m9999.',
    ],
    [{ row: [] }, 'row: phải là một đối tượng.', 'row: must be an object.'],
    [{ more: 1 }, 'more: trường này không được dùng ở đây.', 'more: is not a field of this request.'],
  ])('%j, in both languages and with its limit', async (value, vi, en) => {
    expect(await told(value)).toEqual([[vi, en]]);
  });
});
