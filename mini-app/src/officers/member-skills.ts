import type { Topic } from '@tung-nha/shared/help-request';

/** A member's skills as the form has them: those a request can ask for are ticked, what a ward names besides is typed. */
export interface SkillWish {
  ticked: readonly Topic[];
  /** As it is typed, with commas between. */
  typed: string;
}

/** Named by what somebody is good at: the topics themselves are named by what residents need. */
const ASKED_FOR: Record<Exclude<Topic, 'other'>, string> = {
  'bat-dau-tu-day': 'Dùng điện thoại',
  vneid: 'VNeID',
  'chinh-quyen-so': 'Dịch vụ công (chính quyền số)',
  'kinh-te-so': 'Thanh toán, mua bán (kinh tế số)',
  'xa-hoi-so': 'Y tế, giáo dục (xã hội số)',
  scam: 'Phòng chống lừa đảo',
};

/** What a request can ask a skill for, with its name. */
export const SKILLS = Object.entries(ASKED_FOR) as [keyof typeof ASKED_FOR, string][];

const isTicked = (skill: string): skill is keyof typeof ASKED_FOR => skill in ASKED_FOR;

export function skillWish(skills: readonly string[]): SkillWish {
  return {
    ticked: skills.filter(isTicked),
    typed: skills.filter((skill) => !isTicked(skill)).join(', '),
  };
}

/** The skills as they are stored, each once; a name of what can be ticked counts as its tick. */
export function skillsOf({ ticked, typed }: SkillWish): string[] {
  const named = typed.split(',').map((skill) => skill.trim());
  const meant = named.map((name) => SKILLS.find(([, known]) => sameWords(known, name))?.[0] ?? name);
  return [...new Set([...ticked, ...meant])].filter((skill) => skill !== '');
}

const sameWords = (one: string, other: string) => one.toLowerCase() === other.normalize().toLowerCase();
