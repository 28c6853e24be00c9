import { GUIDE_SLUGS } from '../guide-slugs.ts';
import type { GuideFile } from '../guide.ts';
import type { Finding } from './finding.ts';

/** Guides of the group `to-vien`. */
const MEMBERS = ['an-toan-cho-to-vien'];

/** Names, dates, sources, questions and relations that contradict the file's name, each other or the catalogue. */
export function checkFacts(guide: GuideFile, fileName: string): Finding[] {
  return [
    ...slug(guide, fileName),
    ...dates(guide),
    ...sureness(guide),
    ...audience(guide),
    ...guide.questions.flatMap((_question, i) => question(guide, i)),
    ...sameAnswer(guide),
    ...related(guide),
  ];
}

function slug(guide: GuideFile, fileName: string): Finding[] {
  const path = ['slug'];
  if (`${guide.slug}.yaml` !== fileName)
    return [{ path, message: `Phải trùng tên tệp: ${fileName.replace(/\.yaml$/, '')}.`, leavesOut: true }];
  if (GUIDE_SLUGS[guide.slug] === undefined)
    return [{ path, message: 'Bài này không có trong danh sách bài (shared/src/guide-slugs.ts).' }];
  return [];
}

function dates({ slug: name, lastChecked, checkAgain, sources, triedOnPhone }: GuideFile): Finding[] {
  const findings: Finding[] = [];
  const months = GUIDE_SLUGS[name] ?? 12;
  if (checkAgain <= lastChecked)
    findings.push({ path: ['checkAgain'], message: `Phải sau ngày kiểm tra ${lastChecked}.` });
  else if (checkAgain > monthsAfter(lastChecked, months))
    findings.push({
      path: ['checkAgain'],
      message: `Bài này phải kiểm tra lại sau nhiều nhất ${months} tháng, tới ${monthsAfter(lastChecked, months)}.`,
    });
  sources.forEach(({ read }, i) => {
    if (read !== undefined && read > lastChecked)
      findings.push({ path: ['sources', i, 'read'], message: `Không thể sau ngày kiểm tra ${lastChecked}.` });
  });
  if (triedOnPhone !== null && triedOnPhone.on > checkAgain)
    findings.push({ path: ['triedOnPhone', 'on'], message: 'Ngày thử sau cả ngày phải kiểm tra lại.' });
  return findings;
}

/** The same day of the month so many months later; a day that month has not becomes the first of the next. */
function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

function sureness({ certainty, unconfirmed }: GuideFile): Finding[] {
  if (certainty === 'high' || unconfirmed.length > 0) return [];
  return [{ path: ['unconfirmed'], message: 'Bài chưa chắc (certainty) thì ghi rõ điều gì chưa xác nhận.' }];
}

function audience(guide: GuideFile): Finding[] {
  const forMembers = guide.audience.includes('members');
  if (forMembers === (guide.group === 'to-vien') && (!forMembers || guide.audience.length === 1)) return [];
  return [{ path: ['audience'], message: 'Nhóm “to-vien” và đối tượng “members” chỉ đi với nhau.' }];
}

function question({ questions }: GuideFile, i: number): Finding[] {
  const asked = questions[i];
  if (asked === undefined) return [];
  const findings: Finding[] = [];
  if (asked.right > asked.answers.length)
    findings.push({
      path: ['questions', i, 'right'],
      message: `Chỉ có ${asked.answers.length} câu trả lời. Đếm từ 1.`,
    });
  if (new Set(asked.answers).size < asked.answers.length)
    findings.push({ path: ['questions', i, 'answers'], message: 'Có hai câu trả lời giống nhau.' });
  return findings;
}

/** Whoever sees the right answer in one place three times learns the place. */
function sameAnswer({ questions }: GuideFile): Finding[] {
  if (new Set(questions.map(({ right }) => right)).size > 1) return [];
  return [{ path: ['questions'], message: 'Câu trả lời đúng luôn ở cùng một chỗ. Hãy đổi thứ tự một câu.' }];
}

function related(guide: GuideFile): Finding[] {
  return guide.related.flatMap((name, i) => {
    const path = ['related', i];
    if (name === guide.slug) return [{ path, message: 'Đây là chính bài này.' }];
    if (guide.related.indexOf(name) < i) return [{ path, message: 'Bài này đã có ở trên.' }];
    if (MEMBERS.includes(name) && !MEMBERS.includes(guide.slug))
      return [{ path, message: 'Bà con không mở được bài dành cho tổ viên.' }];
    return GUIDE_SLUGS[name] === undefined ? [{ path, message: `Không có bài “${name}”.` }] : [];
  });
}
