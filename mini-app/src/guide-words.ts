import type { GuideState } from '@tung-nha/shared/guide-freshness';

import { isTopic, TOPIC_WORDS } from './topic-words.ts';

/** The name of a list of guides; null for what is none. */
export function topicName(topic: string): string | null {
  if (topic === 'to-vien') return 'Dành cho tổ viên';
  return isTopic(topic) && topic !== 'scam' && topic !== 'other' ? TOPIC_WORDS[topic].name : null;
}

export const GUIDE_WORDS = {
  minutes: (minutes: number) => `Khoảng ${minutes} phút`,
  step: (step: number, title: string) => `Bước ${step}: ${title}`,
  done: 'Đã làm xong',
  begun: (done: number, steps: number) => `Đã làm ${done}/${steps} bước`,
};

/** How far a guide may be trusted, in a word on its card; nothing while it is fresh. */
export const STATE_WORDS: Record<GuideState, string | undefined> = {
  fresh: undefined,
  screenChanged: 'Màn hình có thể đã khác',
  outOfDate: 'Cần kiểm tra lại',
};
