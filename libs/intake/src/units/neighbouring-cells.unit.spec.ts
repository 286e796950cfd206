import { describe, expect, it } from '@jest/globals';
import { cutUnits } from './cut-units.js';
import { programmeNames } from './testing/programme.js';

const registry = programmeNames();
const read = (cell: string, issuer?: string) =>
  cutUnits(cell, { registry, role: 'lead', ...(issuer === undefined ? {} : { issuer }) });

/** A case a line: printed | what each piece is: an id, `[group]`, `open`, or `?` with who is proposed. */
const inOrder = (cases: string, issuer?: string) => {
  const lines = cases.split('\n').filter((line) => line.includes('|'));
  it.each(lines.map((line) => line.split('|').map((part) => part.trim())))('%s', (printed, expected) => {
    const shown = read(printed, issuer).units.map(({ unit, groups, open, part, proposals }) => {
      const who =
        unit ?? (groups.length > 0 ? `[${groups.join(' ')}]` : open ? 'open' : `?${proposals[0]?.unit ?? ''}`);
      return part === null ? who : `${who}{${part}}`;
    });
    expect(shown.join(' ')).toBe(expected);
  });
};

describe('several units in a cell', () => {
  inOrder(`
    Bộ Tài chính Ủy ban chứng khoán nhà nước | btc ubcknn
    Bộ Y tế Bộ Giáo dục và Đào tạo Bộ Lao động - Thương binh và Xã hội | byt bgddt bldtbxh
    Bộ Công an,Bộ Y tế;Bộ Nội vụ | bca byt bnv
    Bộ Công  an ,Bộ Y tế | bca byt
    Bộ Công an + Bộ Y tế | bca byt
    Bộ Công an & Bộ Y tế | bca byt
    Bộ Công an cùng Bộ Y tế | bca byt
    Bộ Công an với Bộ Y tế | bca byt
    Bộ Công an, Bộ Y tế, … | bca byt
    1. Bộ Công an 2. Bộ Y tế | bca byt
    1) Bộ Công an; 2) Bộ Y tế | bca byt
    BỘ CÔNG AN, BỘ Y TẾ | bca byt
    Bộ Công an, Tài chính, Y tế | bca btc byt
    EVN, VCCI, VNPost | evn vcci vnpost
    BHXH VN, NHNN VN | bhxhvn nhnn
    TAND tối cao, VKSND tối cao | tandtc vksndtc
    Hà Nội, Đà Nẵng và Cần Thơ | ubnd-ha-noi ubnd-da-nang ubnd-can-tho
    Thành phố Hà Nội và Thành phố Hồ Chí Minh | ubnd-ha-noi ubnd-hcm
    UBND TP Hà Nội, TP Hồ Chí Minh, Hòa Bình | ubnd-ha-noi ubnd-hcm ubnd-hoa-binh
    UBND Quận 1, Quận 3, Huyện Củ Chi | ubnd-quan-1 ubnd-quan-3 ubnd-huyen-cu-chi
    Bộ Công an và các bộ, ngành liên quan | bca open
    Ngân hàng nhà nước Việt Nam và các tổ chức tín dụng | nhnn ?
  `);
});

describe('abbreviations and spellings', () => {
  inOrder(`
    BTTTT, BCA, BTP | btttt bca btp
    Bộ TT-TT, Bộ LĐ-TB&XH, Bộ NN-PTNT | btttt bldtbxh bnnptnt
    Bộ LĐTB&XH; Bộ Lao động – TB&XH | bldtbxh bldtbxh
    Bộ GD&ĐT, Bộ KH&CN, Bộ KH&ĐT, Bộ TN&MT | bgddt bkhcn bkhdt btnmt
    Sở TT&TT, Sở KH&ĐT, Sở LĐ-TB&XH | so-tttt-hcm so-khdt-hcm so-ldtbxh-hcm
    UBND TP. HCM | ubnd-hcm
    UBND thành phố Hồ Chí Minh | ubnd-hcm
    UBND TP. Thủ Đức | ubnd-tp-thu-duc
    bo thong tin va truyen thong | btttt
    Bộ CA | ?bca
  `);
});

describe('a unit within another', () => {
  inOrder(`
    Cục C06 - Bộ Công an | c06
    C06 - Bộ Công an | c06
    Cục C06 (Bộ Công an) | c06
    Bộ Công an (Cục C06) | bca c06
    Cục Cảnh sát quản lý hành chính về trật tự xã hội thuộc Bộ Công an | c06
    Cục Cảnh sát quản lý hành chính về trật tự xã hội (C06), Bộ Công an | c06 bca
    Vụ Pháp chế - Bộ Thông tin và Truyền thông | vu-pc-btttt
    Văn phòng Chính phủ (Cục Kiểm soát TTHC) | vpcp cuc-kstthc
    Tập đoàn Điện lực Việt Nam (EVN) | evn
  `);
});

describe('what the cell says beside the name', () => {
  inOrder(`
    Bộ Công an chủ trì, phối hợp Bộ Y tế | bca{chủ trì, phối hợp} byt{phối hợp}
    Bộ Công an chủ trì; Bộ Y tế phối hợp | bca{chủ trì} byt{phối hợp}
    Chủ trì: Bộ Công an; phối hợp: Bộ Y tế, Bộ Nội vụ | bca{Chủ trì} byt{phối hợp} bnv{phối hợp}
    - Chủ trì: Bộ Công an - Phối hợp: Bộ Y tế | bca{Chủ trì} byt{Phối hợp}
    Đôn đốc: Văn phòng Chính phủ | vpcp{Đôn đốc}
    VPCP theo dõi, đôn đốc; BCA phối hợp | vpcp{theo dõi, đôn đốc} bca{phối hợp}
    Bộ trưởng Bộ Công an | bca{Bộ trưởng}
    Chủ tịch UBND tỉnh Bình Dương | ubnd-binh-duong{Chủ tịch}
    Thủ trưởng các bộ, ngành | [bo-nganh]{Thủ trưởng}
    Không |
    Không có |
  `);
});

describe('classes of units, and members named', () => {
  it.each([
    ['Các Bộ: Công an; Tài chính; Y tế và Bảo hiểm xã hội Việt Nam', 'bo-nganh', 4],
    ['Các Bộ Công an, Tài chính, Y tế', 'bo-nganh', 3],
    ['Các sở: Y tế, Tài chính', 'so-nganh-hcm', 2],
    ['UBND các tỉnh Bình Dương, Quảng Ninh', 'dia-phuong-63', 2],
    ['UBND các tỉnh: Bình Dương, Quảng Ninh, thành phố Cần Thơ', 'dia-phuong-63', 3],
    ['UBND các quận: 1, 3, 5', 'quan-huyen-hcm', 3],
    ['63/63 địa phương', 'dia-phuong-63', 63],
    ['Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ', 'bo-nganh', 30],
    ['Các Bộ, ngành Trung ương và UBND các tỉnh', 'bo-nganh-dia-phuong', 93],
    ['Thành viên Tổ công tác', 'thanh-vien-tct-da06', 8],
    ['Thủ trưởng các bộ, ngành', 'bo-nganh', 30],
  ])('%s: %s, %i', (cell, group, count) => {
    const { collective, note } = read(cell);
    expect(collective).toMatchObject({ group });
    expect(collective?.members).toHaveLength(count);
    expect(note).toBeNull();
  });

  it('takes the department, not the ministry, under “Các sở:”', () => {
    expect(read('Các sở: Y tế, Tài chính').collective?.members).toEqual(['so-yt-hcm', 'so-tc-hcm']);
  });

  it('holds a count against the class that it stands with', () => {
    expect(read('Các sở, ban, ngành; UBND 22 quận, huyện và TP Thủ Đức').note).toBeNull();
    expect(read('Các sở, ban, ngành; UBND 24 quận, huyện').note).toBe('count-differs:24:22');
  });

  it('does not say who, where a part of the class has no group', () => {
    expect(read('Các bộ, ngành, cấp xã').collective).toMatchObject({ group: null, members: null });
    expect(read('UBND các xã, phường').collective).toMatchObject({ group: null, members: null });
  });
});

describe('the issuer’s own house', () => {
  const unit = (id: string, name: string, parent: string | null, aliases: string[] = []) => ({
    id,
    code: id,
    name,
    short: null,
    aliases,
    parent,
  });
  const houses = {
    units: [
      unit('ag', 'UBND tỉnh An Giang', null),
      unit('hn', 'UBND thành phố Hà Nội', null),
      unit('snv-ag', 'Sở Nội vụ tỉnh An Giang', 'ag', ['Sở Nội vụ']),
      unit('snv-hn', 'Sở Nội vụ thành phố Hà Nội', 'hn', ['Sở Nội vụ']),
      unit('ca-hn', 'Công an thành phố Hà Nội', 'bca'),
      unit('vp-ag', 'Văn phòng cơ quan tỉnh', 'ag', ['Văn phòng']),
      unit('vp-hn', 'Văn phòng cơ quan thủ đô', 'hn', ['Văn phòng']),
    ],
    groups: [],
  };
  const one = (cell: string, issuer: string | null) =>
    cutUnits(cell, { registry: houses, role: 'lead', issuer }).units[0];

  it('is meant by a name that every house has', () => {
    expect(one('Sở Nội vụ', 'ag')?.unit).toBe('snv-ag');
    expect(one('Sở Nội vụ', 'hn')?.unit).toBe('snv-hn');
    expect(one('Sở Nội vụ', null)).toMatchObject({ unit: null, proposals: [{ unit: 'snv-ag' }, { unit: 'snv-hn' }] });
  });

  it('is what stands below the issuer, whatever it is called in full', () => {
    expect(one('Văn phòng', 'ag')?.unit).toBe('vp-ag');
    expect(one('Văn phòng', 'hn')?.unit).toBe('vp-hn');
  });

  it('is meant by a place without its name', () => {
    expect(one('Công an Thành phố', 'hn')?.unit).toBe('ca-hn');
    expect(one('Công an Thành phố', 'ag')?.unit).toBeNull();
    expect(one('UBND Thành phố', 'hn')?.unit).toBe('hn');
  });
});
