import type { RecipientState } from '@tung-nha/shared/broadcast';
import { localDay } from '@tung-nha/shared/quarter';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import type { Asking } from '../officers/officer-desk.ts';
import { accessBroadcast } from './broadcast-access.ts';
import { csvText, type CsvCell } from './csv-text.ts';
import { recipientsAfter, type NamedRecipient } from './progress-store.ts';

const STATES: Record<RecipientState, string> = {
  planned: 'Chưa tới lượt',
  queued: 'Đang chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  delivered: 'Đã nhận',
  seen: 'Đã xem',
  parked: 'Không gửi được',
  doubtful: 'Chưa rõ đã tới hay chưa',
  skipped: 'Không gửi nữa',
};
const HEAD = ['Người nhận', 'Kênh', 'Kết quả', 'Lý do', 'Gửi lúc'];

/** Every recipient of a broadcast as a CSV file, for a spreadsheet. */
export async function exportRecipients(
  work: Work,
  asking: Asking & { id: string },
): Promise<Outcome<{ name: string; text: string }>> {
  const found = await accessBroadcast(work, asking, false);
  if (!found.ok) return found;
  const rows: CsvCell[][] = [HEAD];
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof recipientsAfter>> = await recipientsAfter(work.tx, asking, after);
    rows.push(...page.map(rowOf));
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.recipient_id;
  }
  const { officer, broadcast } = found.value;
  const detail = { rows: rows.length - 1 };
  await noteOfficerAction(work, {
    ...officer,
    action: 'broadcast.export',
    subject: `broadcast:${broadcast.id}`,
    detail,
  });
  return done({ name: `thong-bao-${localDay(broadcast.createdAt)}.csv`, text: csvText(rows) });
}

function rowOf({ channel, name, state, reason, sentAt }: NamedRecipient): CsvCell[] {
  const way = channel === 'group' ? 'Nhóm Zalo' : 'Tin nhắn riêng';
  return [name ?? 'Bà con', way, STATES[state], reason ?? '', sentAt ?? ''];
}
