import { readdirSync, readFileSync } from 'node:fs';

import { findByName } from '@tung-nha/shared/place-names';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readWardFile } from './read-ward-file.ts';

const FOLDER = new URL('../../../shared/wards/', import.meta.url);
const samples = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(new URL(name, FOLDER), 'utf8'),
}));
const files = samples.map(({ name, text }) => {
  const reading = readWardFile(text);
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.problems.slice(0, 3))}`);
  return reading.file;
});

const GOOD = `ward: {code: mau, kind: phường, name: Mẫu, province: Hải Phòng, center: [20.852, 106.683]}
neighbourhood: {label: Tổ dân phố}
team:
  name: Tổ công nghệ số
  abbr: Tổ CNS
  size: {neighbourhood: {min: 5, max: 8}}
target: {menteesPerMentor: 5, 2026: {adultsWithSkills: 1.0}}
report: {cadence: quarterly, chain: [team, ward]}
priority: [{group: elderly, weight: 3}]
dispatch: {quiet: ["21:00", "07:00"]}
neighbourhoods:
  - {code: TDP-01, name: Tổ dân phố 1, center: [20.8531, 106.6822]}
  - {code: TDP-02, name: Tổ dân phố 2, center: [20.8541, 106.6822]}
members:
  - inviteCode: MAUA1A1A
    name: Tổ viên mẫu 1
    role: member
    neighbourhood: TDP-01
    home: [20.853, 106.682]
    adult: true
    duty: [{day: mon, from: "08:00", to: "20:00"}]
    zaloUserId: "310000000000900001"
officers:
  - {inviteCode: MAUC1C1C, name: Cán bộ mẫu, office: vhxh}
supportPoints:
  - {code: mot-cua, name: Một cửa, kind: oneStop, center: [20.852, 106.684], hours: "08:00-17:00"}
`;

function problemsAfter(change: (text: string) => string): string[] {
  const reading = readWardFile(change(GOOD));
  return reading.ok
    ? []
    : reading.problems.map(({ line, field, message }) => `${String(line)} ${field}: ${message}`);
}

describe('readWardFile', () => {
  it('reads a good file, composed or not', () => {
    expect(problemsAfter((text) => text)).toEqual([]);
    const reading = readWardFile(GOOD.normalize('NFD'));
    expect(reading.ok && reading.file.ward.name).toBe('Mẫu');
    expect(reading.ok && reading.file.dispatch).toMatchObject({ waveSize: 3, cap: 3 });
  });

  it.each<[string, string, string]>([
    ['kind: phường', 'kind: quận', '1 ward.kind: Chỉ nhận: phường, xã, đặc khu.'],
    ['kind: phường, ', '', '1 ward.kind: Thiếu mục này. Chỉ nhận: phường, xã, đặc khu.'],
    ['name: Mẫu, ', '', '1 ward.name: Thiếu mục này.'],
    ['name: Mẫu', 'name: ""', '1 ward.name: Không được để trống.'],
    ['{code: mau', '{codes: 1, code: mau', '1 ward.codes: Không có mục “codes”. Có phải “code” không?'],
    ['team:\n', 'teem: 1\nteam:\n', '3 teem: Không có mục “teem”. Có phải “team” không?'],
    ['min: 5', 'min: năm', '6 team.size.neighbourhood.min: Phải là số.'],
    ['min: 5', 'min: 9', '6 team.size.neighbourhood.max: Số nhiều nhất nhỏ hơn số ít nhất.'],
    [
      'menteesPerMentor',
      'menteePerMentor',
      '7 target.menteePerMentor: Không có mục “menteePerMentor”. Có phải “menteesPerMentor” không?',
    ],
    ['2026: {', '206: {', '7 target.206: “206” không phải là một năm.'],
    ['1.0', '100', '7 target.2026.adultsWithSkills: Không lớn hơn 1.'],
    [
      'adultsWith',
      'adultWith',
      '7 target.2026.adultWithSkills: Không có mục “adultWithSkills”. Có phải “adultsWithSkills” không?',
    ],
    ['[team, ward]', '[]', '8 report.chain: Ít nhất 1 mục.'],
    ['"07:00"', '"21:00"', '10 dispatch.quiet: Giờ nghỉ bắt đầu và kết thúc cùng lúc.'],
    ['"07:00"', '7', '10 dispatch.quiet[1]: Đây phải là chữ: hãy đặt trong dấu nháy.'],
    [
      '[20.8541, 106.6822]',
      '[106.6822, 20.8541]',
      '13 neighbourhoods[1].center[0]: Vĩ độ ở Việt Nam từ 8 đến 24.',
    ],
    [
      '[20.8541, 106.6822]',
      '[20.3541, 106.6822]',
      '13 neighbourhoods[1].center: Cách trung tâm phường, xã 55 km. Hãy xem lại tọa độ.',
    ],
    [
      '[20.853, 106.682]',
      '[20.353, 106.682]',
      '19 members[0].home: Cách trung tâm phường, xã 56 km. Hãy xem lại tọa độ.',
    ],
    [
      '[20.852, 106.684]',
      '[21.852, 106.684]',
      '26 supportPoints[0].center: Cách trung tâm phường, xã 111 km. Hãy xem lại tọa độ.',
    ],
    ['code: TDP-02', 'code: TDP-01', '13 neighbourhoods[1].code: Mã này đã dùng ở neighbourhoods[0].code.'],
    [
      'name: Tổ dân phố 2',
      'name: TỔ DÂN PHỐ 1',
      '13 neighbourhoods[1].name: Tên này đã dùng ở neighbourhoods[0].name.',
    ],
    [
      'MAUA1A1A',
      'maua1a1a',
      '15 members[0].inviteCode: Mã mời có 8 chữ in hoa không dấu hoặc số, không có 6 số liền nhau.',
    ],
    [
      'MAUA1A1A',
      'MA123456',
      '15 members[0].inviteCode: Mã mời có 8 chữ in hoa không dấu hoặc số, không có 6 số liền nhau.',
    ],
    ['MAUC1C1C', 'MAUA1A1A', '24 officers[0].inviteCode: Mã mời này đã cấp ở members[0].inviteCode.'],
    [
      'office: vhxh',
      'office: vhxh, zaloUserId: "310000000000900001"',
      '24 officers[0].zaloUserId: Tài khoản Zalo này đã có ở members[0].zaloUserId.',
    ],
    [
      'neighbourhood: TDP-01',
      'neighbourhood: TDP-09',
      '18 members[0].neighbourhood: Không có mã “TDP-09” trong danh sách neighbourhoods.',
    ],
    ['adult: true', 'adult: có', '20 members[0].adult: Phải là true hoặc false.'],
    ['day: mon', 'day: thứ hai', '21 members[0].duty[0].day: Chỉ nhận: mon, tue, wed, thu, fri, sat, sun.'],
    ['"20:00"', '"08:00"', '21 members[0].duty[0].to: Giờ kết thúc 08:00 phải sau giờ bắt đầu 08:00.'],
    ['"20:00"', '"25:00"', '21 members[0].duty[0].to: Giờ viết như "20:00".'],
    [
      '"310000000000900001"',
      '310000000000900001',
      '22 members[0].zaloUserId: Đây phải là chữ: hãy đặt trong dấu nháy.',
    ],
    [
      'supportPoints:',
      'supportRota:\n  - {supportPoint: cho, day: mon, from: "08:00", to: "07:00", who: Tổ viên}\nsupportPoints:',
      '26 supportRota[0].supportPoint: Không có mã “cho” trong danh sách supportPoints.',
    ],
    [
      'supportPoints:',
      'supportRota:\n  - {supportPoint: mot-cua, day: mon, from: "08:00", to: "07:00", who: Tổ viên}\nsupportPoints:',
      '26 supportRota[0].to: Giờ kết thúc 07:00 phải sau giờ bắt đầu 08:00.',
    ],
    ['  - {code: mot-cua', '  - x: {code: mot-cua', '26 supportPoints[0].x: Không có mục “x”.'],
  ])('tells of %j → %j', (from, to, problem) => {
    expect(problemsAfter((text) => text.replace(from, to))).toContain(problem);
  });

  it('finds the line of a share below its year', () => {
    const lines = 'target:\n  menteesPerMentor: 5\n  2026:\n    adultsWithSkills: 100\n';
    expect(problemsAfter((text) => text.replace(/target: .*\n/, lines))).toEqual([
      '10 target.2026.adultsWithSkills: Không lớn hơn 1.',
    ]);
  });

  it('knows a ward that neighbours itself', () => {
    const itself = 'center: [20.852, 106.683], neighbouringWards: [mau]}';
    expect(problemsAfter((text) => text.replace('center: [20.852, 106.683]}', itself))).toEqual([
      '1 ward.neighbouringWards[0]: Đây là chính phường, xã này.',
    ]);
  });

  it('keeps villages apart whose names differ in a tone', () => {
    expect(
      problemsAfter((text) => text.replace('Tổ dân phố 1', 'Thôn Hà').replace('Tổ dân phố 2', 'Thôn Hạ')),
    ).toEqual([]);
  });

  it('tells everything at once, in the order of the lines', () => {
    const problems = problemsAfter((text) =>
      text
        .replace('kind: phường', 'kind: quận')
        .replace('min: 5', 'min: 9')
        .replace('code: TDP-02', 'code: TDP-01')
        .replace('adult: true', 'adult: có')
        .replace('"20:00"', '"07:00"')
        .replace('MAUC1C1C', 'MAUA1A1A'),
    );
    expect(problems.map((problem) => Number(problem.split(' ')[0]))).toEqual([1, 6, 13, 20, 21, 24]);
  });

  it.each([
    ['', '1 : Tệp trống hoặc không phải tệp phường, xã.'],
    ['- a', '1 : Tệp trống hoặc không phải tệp phường, xã.'],
    ['a: 1\na: 2', '2 : Mục này được viết hai lần.'],
    ['a: 1\n\tb: 2', '2 : Đầu dòng dùng phím Tab. Hãy thay bằng dấu cách.'],
    ['a: *b', '1 : Dấu * hoặc & trỏ tới nội dung không dùng được.'],
    ['a: 1\n---\nb: 1', '2 : Mỗi tệp chỉ có một phần. Hãy bỏ dòng “---”.'],
  ])('tells of broken YAML %j', (text, problem) => {
    expect(problemsAfter(() => text)).toContain(problem);
  });

  it('takes any text, and any damage to a good file, without failing', () => {
    const damaged = fc
      .tuple(fc.nat(GOOD.length), fc.nat(12), fc.string({ maxLength: 6 }))
      .map(([at, length, put]) => GOOD.slice(0, at) + put + GOOD.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const reading = readWardFile(text);
        if (reading.ok) return;
        expect(reading.problems.length).toBeGreaterThan(0);
        for (const { line, message } of reading.problems) {
          expect(line).toBeGreaterThan(0);
          expect(message).not.toMatch(/expected|Invalid|undefined/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the sample wards', () => {
  it('are five; An Biên has 65 neighbourhoods, most of its members on duty on Monday at 09:00', () => {
    expect(files.map(({ ward }) => ward.code).sort()).toEqual([
      'an-bien',
      'an-hai',
      'hoa-lac',
      'hoan-kiem',
      'phu-van',
    ]);
    const anBien = files.find(({ ward }) => ward.code === 'an-bien');
    expect(anBien?.neighbourhoods).toHaveLength(65);
    const members = anBien?.members ?? [];
    const onDuty = members.filter(({ duty }) =>
      duty.some((span) => span.day === 'mon' && span.from <= '09:00' && span.to > '09:00'),
    );
    expect(onDuty.length).toBeGreaterThan(members.length * 0.6);
    expect(members.filter(({ neighbourhood }) => neighbourhood === undefined).length).toBeGreaterThanOrEqual(
      15,
    );
  });

  it('keep their own team sizes, and no code or Zalo id twice', () => {
    const seen = files.flatMap((file) =>
      [...file.members, ...file.officers].flatMap(({ inviteCode, zaloUserId }) => [
        inviteCode,
        ...(zaloUserId === undefined ? [] : [zaloUserId]),
      ]),
    );
    expect(new Set(seen).size).toBe(seen.length);
    for (const { team, neighbourhoods, members } of files) {
      const { min = 1, max = Infinity } = team.size?.neighbourhood ?? {};
      for (const { code } of neighbourhoods) {
        const size = members.filter(({ neighbourhood }) => neighbourhood === code).length;
        expect(size).toBeGreaterThanOrEqual(min);
        expect(size).toBeLessThanOrEqual(max);
      }
    }
  });
});

describe('names of all sample wards and neighbourhoods, typed any way (H3)', () => {
  const forms: ((name: string) => string)[] = [
    (name) => name,
    (name) => name.normalize('NFD'),
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
    (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase(),
    (name) => name.replace('òa', 'oà').replace('ủy', 'uỷ'),
    (name) => name.replace('oà', 'òa').replace('uỷ', 'ủy'),
    (name) => `  ${name} ạ.`,
    (name) => name.replace('Tổ dân phố', 'tdp'),
    (name) =>
      name
        .replace('Tổ dân phố ', 'TDP0')
        .replace('Khu phố ', 'KP 0')
        .replace(/Thôn (?=\d)/, 'thôn số '),
  ];
  const lists = [
    ...files.map((file) => file.neighbourhoods.map(({ code, name }) => ({ code, name }))),
    files.map(({ ward }) => ({ code: ward.code, name: ward.name })),
  ];

  it('each is found, none is taken for another', () => {
    let asked = 0;
    for (const names of lists) {
      for (const { code, name } of names) {
        for (const form of forms) {
          expect(findByName(names, form(name)), form(name)).toEqual({ kind: 'found', code });
          asked += 1;
        }
      }
    }
    expect(asked).toBe(120 * forms.length);
  });
});
