import type { Page } from 'playwright-core';

import type { Neighbours } from './people-and-requests.ts';
import * as steps from './screen-steps.ts';

/** `full` is the screen as it usually is; the others are what it shows when there is nothing, not yet, or no way to know. */
export type State = 'full' | 'empty' | 'loading' | 'error' | 'offline';
export const STATES: readonly State[] = ['full', 'empty', 'loading', 'error', 'offline'];

export interface Screen {
  path: string | ((there: Neighbours) => string);
  /** Names the screen where several have one address. */
  name?: string;
  heading: string | RegExp;
  /** Whose screen it is; a resident's when left out. */
  who?: 'helper' | 'asked';
  /** The states in which it looks like no other state of its own; all of them when left out. */
  states?: readonly State[];
  /** What the person does on the screen until it is as it is to be judged. */
  then?: (phone: Page) => Promise<void>;
}

/** Needs nothing from the server: it is there with and without a network, and never empty. */
const OWN: readonly State[] = ['full', 'offline'];
/** Reached by doing something, which works in one state only. */
const FULL: readonly State[] = ['full'];

/** Every screen, in every state it knows: a new screen is one line here. */
export const SCREENS: readonly Screen[] = [
  { path: '/', heading: /Chào/ },
  { path: '/search', heading: 'Tìm bài hướng dẫn', states: OWN },
  { path: '/search?q=quen+mat+khau', heading: 'Tìm bài hướng dẫn', states: OWN },
  { path: '/search?q=máy+giặt+kêu+to', heading: 'Tìm bài hướng dẫn', states: ['empty'] },
  { path: '/topics/vneid', heading: 'VNeID, căn cước', states: OWN },
  { path: '/topics/khong-co', heading: /./, states: ['empty'] },
  { path: '/guides/cai-dat-vneid', heading: 'Cài VNeID đúng và an toàn' },
  { path: '/guides/cai-dat-vneid/1', heading: /./, states: OWN },
  { path: '/guides/cai-dat-vneid/1', name: 'all steps', heading: /./, states: FULL, then: steps.allSteps },
  { path: '/guides/khong-co', heading: 'Chưa có bài này', states: ['empty'] },
  { path: '/guides/cai-dat-vneid/done', heading: 'Bạn làm xong rồi!', states: OWN },
  { path: '/guides/cai-dat-vneid/check-before', heading: /./, states: FULL },
  { path: '/guides/cai-dat-vneid/check-after', heading: 'Học xong: thử 3 câu', states: OWN },
  {
    path: '/guides/cai-dat-vneid/check-after',
    name: 'answered',
    heading: /./,
    states: FULL,
    then: steps.answerQuestions,
  },
  { path: '/learning', heading: 'Học từng chặng', states: OWN },
  { path: '/learning/nguoi-cao-tuoi', heading: 'Ông bà vui với điện thoại', states: OWN },
  { path: '/scam-check', heading: 'Họ có hỏi mã', states: OWN },
  {
    path: '/scam-check',
    name: 'stop',
    heading: 'Họ có hỏi mã',
    states: FULL,
    then: steps.twoSignsOfAScam,
  },
  { path: '/scam-check?q=lost', heading: /./, states: FULL },
  { path: '/support-points', heading: 'Điểm hỗ trợ gần tôi' },
  { path: '/ward', heading: 'Bạn ở phường, xã nào?' },
  { path: '/settings', heading: 'Cỡ chữ và cài đặt', states: OWN },
  { path: '/join/ANBIEN1A', heading: 'Tham gia tổ của bạn', states: OWN },
  { path: '/no-such-page', heading: 'Chưa có trang này', states: OWN },
  { path: '/my-data', heading: 'Dữ liệu của tôi' },
  {
    path: '/my-data',
    name: 'asking twice',
    heading: 'Dữ liệu của tôi',
    states: FULL,
    then: steps.askToErase,
  },
  { path: '/requests', heading: 'Yêu cầu của tôi' },
  { path: ({ openRequest }) => `/requests/${openRequest}`, name: '/requests/:open', heading: /./ },
  {
    path: ({ openRequest }) => `/requests/${openRequest}`,
    name: '/requests/:open mending',
    heading: /./,
    states: FULL,
    then: steps.mendContact,
  },
  {
    path: ({ acceptedRequest }) => `/requests/${acceptedRequest}`,
    name: '/requests/:accepted',
    heading: /./,
    states: FULL,
  },
  {
    path: ({ doneRequest }) => `/requests/${doneRequest}`,
    name: '/requests/:done',
    heading: /./,
    states: FULL,
  },
  { path: '/offers', who: 'asked', heading: 'Bà con đang cần bạn' },
  {
    path: ({ acceptedRequest }) => `/helping/${acceptedRequest}`,
    name: '/helping/:accepted',
    who: 'helper',
    heading: /./,
  },
  {
    path: ({ acceptedRequest }) => `/helping/${acceptedRequest}`,
    name: '/helping/:accepted incomplete',
    who: 'helper',
    heading: /./,
    states: FULL,
    then: steps.finishTooEarly,
  },
  {
    path: ({ acceptedRequest }) => `/helping/${acceptedRequest}`,
    name: '/helping/:accepted giving back',
    who: 'helper',
    heading: /./,
    states: FULL,
    then: steps.askToGiveBack,
  },
  { path: '/help', heading: 'Bạn cần giúp việc gì?', states: ['full', 'error', 'offline'] },
  { path: '/help', name: 'what, incomplete', heading: /./, states: FULL, then: steps.complain },
  { path: '/help?topic=scam&urgent=1', heading: 'Bạn cần giúp việc gì?', states: FULL },
  { path: '/help?topic=vneid', name: 'where', heading: /./, states: OWN, then: steps.toWhere },
  {
    path: '/help?topic=vneid',
    name: 'where, incomplete',
    heading: /./,
    states: FULL,
    then: steps.whereIncomplete,
  },
  { path: '/help?topic=vneid', name: 'how', heading: /./, states: FULL, then: steps.toHow },
  {
    path: '/help?topic=vneid',
    name: 'send, incomplete',
    heading: /./,
    states: FULL,
    then: steps.sendIncomplete,
  },
  // Leaves the draft empty; what waits is shown by the two screens behind it.
  { path: '/help?topic=vneid', name: 'kept', heading: /./, states: ['offline'], then: steps.sendAndKeep },
  { path: '/requests', name: 'one waits', heading: 'Yêu cầu của tôi', states: ['offline'] },
  { path: '/', name: 'one waits', heading: /Chào/, states: ['offline'] },
  { path: '/help/kept', heading: 'Đã giữ yêu cầu của bạn', states: ['empty'] },
  // The last one: it takes everything away from the person.
  { path: '/my-data', name: 'erased', heading: 'Dữ liệu của tôi', states: ['empty'], then: steps.erase },
];

/** The screen's name in tables and messages. */
export function nameOf({ path, name }: Screen): string {
  if (typeof path === 'function') return name ?? '?';
  return name === undefined ? path : `${path} (${name})`;
}
