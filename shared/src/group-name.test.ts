import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { faultOfGroupName, GROUP_NAME_LENGTH, proposeGroupName, tidyGroupName } from './group-name.ts';

const cityTeam = { name: 'Tổ Chuyển đổi số cộng đồng', abbr: 'Tổ CĐSCĐ' };
const hoaLac = {
  template: 'Tổ Chuyển đổi số cộng đồng - Hòa Lạc',
  team: cityTeam,
  ward: 'Hòa Lạc',
  neighbourhoods: [],
};

describe('the proposed name', () => {
  test.each([
    [
      'whole when it fits',
      { ...hoaLac, template: 'Tổ CNSCĐ - An Biên', ward: 'An Biên' },
      'Tổ CNSCĐ - An Biên',
    ],
    ['the city template', hoaLac, 'Tổ CĐS cộng đồng - Hòa Lạc'],
    [
      'the template with its blank left open',
      { ...hoaLac, template: 'Tổ Chuyển đổi số cộng đồng - Tên xã/phường', ward: 'Hoàn Kiếm' },
      'Tổ CĐS cộng đồng - Hoàn Kiếm',
    ],
    [
      'a neighbourhood in it',
      { ...hoaLac, neighbourhoods: ['Tổ dân phố 12'] },
      'Tổ CĐSCĐ - Hòa Lạc - TDP 12',
    ],
    ['no template', { ...hoaLac, template: undefined }, 'Tổ CĐS cộng đồng - Hòa Lạc'],
  ])('%s', (_case, naming, name) => {
    expect(proposeGroupName(naming).name).toBe(name);
  });

  test('the whole name is kept for the description, abbreviations written out', () => {
    const team = { name: 'Tổ công nghệ số cộng đồng', abbr: 'Tổ CNSCĐ' };
    const naming = {
      template: 'Tổ CNSCĐ - An Biên',
      team,
      ward: 'An Biên',
      neighbourhoods: ['Tổ dân phố 3'],
    };
    expect(proposeGroupName(naming)).toEqual({
      name: 'Tổ CNSCĐ - An Biên - TDP 3',
      fullName: 'Tổ công nghệ số cộng đồng - An Biên - Tổ dân phố 3',
      shortened: true,
    });
  });

  test('a name that cannot be abbreviated enough is cut between two letters, and says so', () => {
    const ward = 'Đặc khu Quần đảo Trường Sa Rộng Lớn'.normalize('NFD');
    const { name } = proposeGroupName({ ...hoaLac, template: undefined, ward });
    expect(name).toMatch(/^Tổ CĐSCĐ-Đặc khu Quần đảo.*…$/);
  });

  const letters = fc.stringMatching(/^[\p{L}\p{M}\p{N}\p{Extended_Pictographic} .-]{0,60}$/u);
  test('whatever a ward is called: NFC, 1–30 characters, whole visible characters, the same again', () => {
    const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        letters,
        fc.option(letters, { nil: undefined }),
        fc.array(letters, { maxLength: 3 }),
        (ward, template, neighbourhoods) => {
          const naming = { template, team: cityTeam, ward: `X${ward}`, neighbourhoods };
          const { name, fullName } = proposeGroupName(naming);
          expect(name.length).toBeLessThanOrEqual(GROUP_NAME_LENGTH);
          expect(name).toBe(name.normalize('NFC'));
          expect(tidyGroupName(name)).toBe(name);
          expect(fullName).toBe(fullName.normalize('NFC'));
          expect(proposeGroupName({ ...naming, ward: naming.ward.normalize('NFD') }).name).toBe(name);
          if (name.endsWith('…')) {
            const kept = [...graphemes.segment(name.slice(0, -1))].map(({ segment }) => segment);
            const dashed = tidyGroupName([template ?? '', `X${ward}`, ...neighbourhoods, name].join(' '));
            for (const segment of kept) expect(dashed).toContain(segment);
          }
        },
      ),
    );
  });
});

describe('a name an officer wrote', () => {
  test.each([
    ['', 'empty'],
    [' \u200b\n ', 'empty'],
    ['a'.repeat(31), 'tooLong'],
    ['Hội yêu hoa Hòa Lạc', 'offTemplate'],
    ['Tổ CĐS cộng đồng - An Biên', 'offTemplate'],
    ['Tổ CĐS cộng đồng - Hòa Lạc', undefined],
    ['Tổ CĐSCĐ – Hoà Lạc', undefined],
    ['to cdscd hoa lac thon 3', undefined],
  ])('“%s” is %s', (name, fault) => {
    expect(faultOfGroupName(name, hoaLac)).toBe(fault);
  });

  test('a name in NFD is counted as Zalo counts it', () => {
    const name = 'Tổ CĐS cộng đồng - Hoàn Kiếm'.normalize('NFD');
    expect(name.length).toBeGreaterThan(GROUP_NAME_LENGTH);
    expect(faultOfGroupName(name, { ...hoaLac, ward: 'Hoàn Kiếm' })).toBeUndefined();
  });

  test('every proposal that is not cut passes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-ZàáảãạĐđêếềơớư]{1,8}$/), fc.boolean(), (ward, whole) => {
        const naming = { ...hoaLac, template: whole ? undefined : `Tổ CĐSCĐ - ${ward}`, ward };
        const { name } = proposeGroupName(naming);
        expect(faultOfGroupName(name, naming)).toBeUndefined();
      }),
    );
  });
});
