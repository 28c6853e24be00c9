import type { z } from 'zod';

import { editDistance } from '../edit-distance.ts';
import { fold } from '../vietnamese-text.ts';

type Issue = z.core.$ZodIssue;

const SYNTAX: Record<string, string> = {
  DUPLICATE_KEY: 'Mục này được viết hai lần.',
  TAB_AS_INDENT: 'Đầu dòng dùng phím Tab. Hãy thay bằng dấu cách.',
  BAD_INDENT: 'Dòng này thụt vào chưa đúng.',
  MISSING_CHAR: 'Thiếu dấu đóng: nháy, ngoặc hoặc dấu hai chấm.',
  BAD_ALIAS: 'Dấu * hoặc & trỏ tới nội dung không dùng được.',
  MULTIPLE_DOCS: 'Mỗi tệp chỉ có một phần. Hãy bỏ dòng “---”.',
  UNEXPECTED_TOKEN: 'Có ký tự đặt sai chỗ. Nếu giá trị có dấu phẩy hoặc hai chấm, hãy đặt trong dấu nháy.',
};

/** What is wrong with the YAML itself, in words for the person who typed it. */
export function syntaxMessage(code: string): string {
  return SYNTAX[code] ?? 'Dòng này viết chưa đúng cách của tệp YAML.';
}

const KINDS: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  tuple: 'danh sách',
  object: 'nhóm mục',
  record: 'nhóm mục',
};

/** What is wrong with one field, in words a person can act on. `value` is what stands there. */
export function issueMessage(issue: Issue, value: unknown): string {
  if (value === undefined)
    return `Thiếu mục này.${issue.code === 'invalid_value' ? ` ${choices(issue)}` : ''}`;
  // The schema's own words are Vietnamese; zod's begin like this.
  return /^(?:Invalid|Too |Unrecognized)/.test(issue.message)
    ? ruleMessage(issue, value)
    : sentence(issue.message);
}

function ruleMessage(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeMessage(issue.expected, value);
    case 'invalid_value':
      return choices(issue);
    case 'too_small':
      return sizeMessage('Ít nhất', issue.origin, issue.minimum);
    case 'too_big':
      return sizeMessage('Nhiều nhất', issue.origin, issue.maximum);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Viết chưa đúng dạng.';
    default:
      return 'Giá trị này chưa đúng.';
  }
}

const FORMATS: Record<string, string> = {
  date: 'Ngày viết như "2025-08-26", đặt trong dấu nháy.',
  url: 'Địa chỉ trang viết đủ, bắt đầu bằng https://.',
};

function choices({ values }: { values: z.core.util.Primitive[] }): string {
  return `Chỉ nhận: ${values.map(String).join(', ')}.`;
}

function typeMessage(expected: string, value: unknown): string {
  if (expected === 'string' && typeof value === 'number') return 'Đây phải là chữ: hãy đặt trong dấu nháy.';
  if (expected === 'int' && typeof value === 'number') return 'Phải là số nguyên.';
  return `Phải là ${KINDS[expected] ?? 'giá trị khác'}.`;
}

function sizeMessage(bound: string, origin: string, limit: number | bigint): string {
  if (origin === 'string') return limit === 1 ? 'Không được để trống.' : `${bound} ${String(limit)} ký tự.`;
  if (origin === 'array') return `${bound} ${String(limit)} mục.`;
  return bound === 'Ít nhất' ? `Không nhỏ hơn ${String(limit)}.` : `Không lớn hơn ${String(limit)}.`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}

/** A key that does not exist, with the one that was probably meant. */
export function unknownKeyMessage(key: string, known: string[]): string {
  const near = known.find((name) => isNear(fold(name), fold(key)));
  return near === undefined ? `Không có mục “${key}”.` : `Không có mục “${key}”. Có phải “${near}” không?`;
}

/** At most two letters wrong, missing or too many, and most of the word right. */
function isNear(one: string, other: string): boolean {
  return editDistance(one, other) <= Math.min(2, Math.floor(Math.min(one.length, other.length) / 2));
}
