import { HELP_REQUEST_STATUSES } from '@tung-nha/shared/help-request';
import { expect, test } from 'vitest';

import { canMove, isClosed } from './help-request.ts';

test('the moves are those of design §4, and no others', () => {
  const allowed = HELP_REQUEST_STATUSES.flatMap((from) =>
    HELP_REQUEST_STATUSES.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(allowed.sort()).toEqual(
    [
      ...['open → offered', 'open → escalated', 'open → withdrawn'],
      ...['offered → open', 'offered → accepted', 'offered → escalated', 'offered → withdrawn'],
      ...['accepted → done', 'accepted → offered', 'accepted → escalated', 'accepted → withdrawn'],
      ...['escalated → accepted', 'escalated → done', 'escalated → withdrawn'],
    ].sort(),
  );
});

test('only done and withdrawn are closed', () => {
  expect(HELP_REQUEST_STATUSES.filter(isClosed)).toEqual(['done', 'withdrawn']);
});
