import { getMetadataStorage, IsInt, IsString, Max, validateSync } from 'class-validator';
import { rememberRules } from './known-rules.js';

class Shape {
  @IsInt()
  n!: number;
}

class LongerShape extends Shape {
  @IsString()
  text!: string;
}

const wrong = (value: object) => validateSync(value).flatMap(({ constraints }) => Object.keys(constraints ?? {}));

describe('rules of a shape', () => {
  it('are looked up once, inherited ones too, and again where one more is declared', () => {
    rememberRules();
    const storage = getMetadataStorage();
    const rulesOf = () => storage.getTargetValidationMetadatas(LongerShape, '', false, false);
    expect(wrong(new LongerShape()).sort()).toEqual(['isInt', 'isString']);
    expect(rulesOf()).toBe(rulesOf());
    Max(5)(Shape.prototype, 'n');
    expect(wrong(Object.assign(new LongerShape(), { n: 6, text: '' }))).toEqual(['max']);
    const once = storage.addValidationMetadata;
    rememberRules();
    expect(storage.addValidationMetadata).toBe(once);
  });
});
