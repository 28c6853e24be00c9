import type { StartSettings } from './start-settings.ts';
import { addressesOf } from './programs.ts';

/** What is printed once everything answers; also told to a second `npm start` (`seconds` is how long it took). */
export function greeting(settings: StartSettings, seconds: number): string {
  const { botServer, simulator, miniApp } = addressesOf(settings);
  return `
Từng Nhà đã chạy · is running (${seconds.toFixed(1)} s)

  ${simulator}   Bàn thử: mở trang này trước. Bốn điện thoại cạnh nhau.
  ${' '.repeat(simulator.length)}   The desk: open this first. Four phones side by side, with a simulated Zalo.
  ${miniApp}   Mini App trong trình duyệt · the Mini App in a plain browser
  ${botServer}   Máy chủ bot · bot server (/healthz, /readyz, /metrics, /api/openapi.json)

  Làm thử: trên bàn thử, bấm “Tôi cần giúp”, rồi trả lời 1 ở máy tổ viên.
  Try it:  on the desk, press “Tôi cần giúp”, then answer 1 on the volunteer's phone.
  Nhật ký · logs: ${settings.dataDir}/logs     Dừng · stop: Ctrl-C
`;
}
