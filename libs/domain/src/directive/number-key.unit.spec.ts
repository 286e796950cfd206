import { numberKey, numberReservationText } from './number-key.js';

describe('the number of a directive, as it is compared', () => {
  it.each([
    ['04/CT-TTg', '4/CT-TTG'],
    ['04 /CT-TTg', '4/CT-TTG'],
    ['\u00a04\u200b/ct-ttg ', '4/CT-TTG'],
    ['905/QĐ-BTTTT', '905/QĐ-BTTTT'],
    ['905/qđ-btttt', '905/QĐ-BTTTT'],
    ['12/NQ-ÔB', '12/NQ-ÔB'],
    ['12/NQ-O\u0302B', '12/NQ-ÔB'],
    ['100/TB', '100/TB'],
    ['0/TB', '0/TB'],
  ])('of %j is %j', (printed, key) => {
    expect(numberKey(printed)).toBe(key);
  });

  it('is unique for its issuer and year', () => {
    expect(numberReservationText('04/CT-TTg', 'ttg', '2024-02-11')).toBe('4/CT-TTG|ttg|2024');
    expect(numberReservationText('4/CT-TTg', 'ttg', '2024')).toBe('4/CT-TTG|ttg|2024');
  });
});
