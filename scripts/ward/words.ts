import type { Counts, WardImport } from '../../bot-server/src/wards/import-ward.ts';
import type { WardFileProblem, WardFileReading } from '../../bot-server/src/wards/read-ward-file.ts';

/** `FILE:LINE field message`, the form editors make a link of. */
export function problemLine(file: string, { line, field, message }: WardFileProblem): string {
  const place = line > 0 ? `${file}:${String(line)}` : file;
  return [place, field, message].filter((part) => part !== '').join(' ');
}

const WARD = { added: 'đã thêm', changed: 'đã cập nhật', unchanged: 'không đổi' };

/** What an import did and what the ward does next, line by line. */
export function doneLines(
  { ward }: Extract<WardFileReading, { ok: true }>['file'],
  done: WardImport,
): string[] {
  const lines = [
    `${ward.kind} ${ward.name} (${ward.code}): ${WARD[done.ward]}.`,
    countLine('Địa bàn', done.neighbourhoods),
    countLine('Điểm hỗ trợ', done.supportPoints),
    countLine('Tổ viên', done.members),
    countLine('Cán bộ', done.officers),
  ];
  for (const { name, inviteCode, acceptedOpen } of done.leftWithRequests) {
    lines.push(
      `  ! ${name} (${inviteCode}) rời tổ khi còn ${String(acceptedOpen)} việc đang nhận. Trợ lý sẽ tìm người khác.`,
    );
  }
  for (const { name, inviteCode } of done.stayedAway) {
    lines.push(
      `  ! ${name} (${inviteCode}) đã tự rời tổ nên không thêm lại. Người đó có thể nhắn lại “tham gia ${inviteCode}”.`,
    );
  }
  if (done.waiting > 0) {
    lines.push(
      `  → Gửi mã mời cho ${String(done.waiting)} người chưa tham gia: mỗi người nhắn “tham gia MÃ” cho OA của phường, xã.`,
    );
  }
  return lines;
}

function countLine(what: string, { added, changed, unchanged, deactivated }: Counts): string {
  const parts = [`${String(added)} mới`, `${String(changed)} thay đổi`, `${String(unchanged)} giữ nguyên`];
  return `  ${what}: ${[...parts, `${String(deactivated)} ngừng`].join(', ')}.`;
}
