import { describe, expect, test } from 'vitest';

import type { Command } from './command.ts';
import { readWords } from './read-words.ts';

const code = 'K7P2A';

const TABLE: [said: string, heard: Command][] = [
  // Taking an offer.
  ...[
    'nhận',
    'Nhận',
    'NHẬN',
    'nhan',
    'nhận ạ',
    'dạ nhận',
    'em nhận ạ',
    'Em nhận nhé!',
    'nhận luôn',
    'ok nhận',
    'ok em đi',
    'OK EM ĐI',
    'ok em di',
    'Ok em đi ạ',
    'để em',
    'để em ạ',
    'de em',
    'Để em qua',
    'em qua ngay',
    'em đi được',
    'để mình',
    'mình nhận nha',
    'nhận việc',
  ].map((said): [string, Command] => [said, { kind: 'accept' }]),
  ['nhận K7P2A', { kind: 'accept', code }],
  ['nhan k7p2a', { kind: 'accept', code }],
  ['em nhận k7p2a ạ', { kind: 'accept', code }],
  ['ok K7P2A', { kind: 'accept', code }],
  // Refusing it.
  ...[
    'không đi được',
    'khong di duoc',
    'em không đi được ạ',
    'ko đi được',
    'từ chối',
    'không nhận',
    'em ko rảnh',
  ].map((said): [string, Command] => [said, { kind: 'refuse' }]),
  ['bận K7P2A', { kind: 'refuse', code }],
  ['không nhận K7P2A', { kind: 'refuse', code }],
  // Numbers.
  ['1', { kind: 'number', number: 1 }],
  [' 1 ', { kind: 'number', number: 1 }],
  ['1.', { kind: 'number', number: 1 }],
  ['1)', { kind: 'number', number: 1 }],
  ['số 1', { kind: 'number', number: 1 }],
  ['chọn 2', { kind: 'number', number: 2 }],
  ['dạ 1 ạ', { kind: 'number', number: 1 }],
  ['１', { kind: 'number', number: 1 }],
  ['một', { kind: 'number', number: 1 }],
  ['hai', { kind: 'number', number: 2 }],
  ['5', { kind: 'number', number: 5 }],
  ['12', { kind: 'number', number: 12 }],
  ['1 K7P2A', { kind: 'number', number: 1, code }],
  ['1 k7p2a', { kind: 'number', number: 1, code }],
  ['1K7P2A', { kind: 'number', number: 1, code }],
  ['1-K7P2A', { kind: 'number', number: 1, code }],
  ['1. K7P2A', { kind: 'number', number: 1, code }],
  ['K7P2A 2', { kind: 'number', number: 2, code }],
  ['2 ABCDE', { kind: 'number', number: 2, code: 'ABCDE' }],
  // Finishing and giving back.
  ...[
    'xong',
    'Xong',
    'XONG',
    'xong rồi',
    'xong rồi ạ',
    'xong roi',
    'em xong rồi',
    'đã xong',
    'giúp xong rồi',
    'xog',
  ].map((said): [string, Command] => [said, { kind: 'done' }]),
  ['xong K7P2A', { kind: 'done', code }],
  ['K7P2A xong', { kind: 'done', code }],
  ['trả lại', { kind: 'giveBack' }],
  ['tra lai', { kind: 'giveBack' }],
  ['em trả lại K7P2A', { kind: 'giveBack', code }],
  // Readiness.
  ['sẵn sàng', { kind: 'ready' }],
  ['sẳn sàng', { kind: 'ready' }],
  ['san sang', { kind: 'ready' }],
  ['SẴN SÀNG!', { kind: 'ready' }],
  ['em sẵn sàng ạ', { kind: 'ready' }],
  ['rảnh rồi', { kind: 'ready' }],
  ['sẵn sàng tới 20h', { kind: 'ready', span: { kind: 'clock', minute: 1200 } }],
  ['bận', { kind: 'busy' }],
  ['ban', { kind: 'busy' }],
  ['bận rồi ạ', { kind: 'busy' }],
  ['em đang bận', { kind: 'busy' }],
  ['bận 3 tiếng', { kind: 'busy', span: { kind: 'hours', minutes: 180 } }],
  ['nghỉ', { kind: 'off' }],
  ['nghi', { kind: 'off' }],
  ['nghỉ tới thứ hai', { kind: 'off', span: { kind: 'weekday', weekday: 0, weeks: 0, through: false } }],
  ['nghi toi thu 2', { kind: 'off', span: { kind: 'weekday', weekday: 0, weeks: 0, through: false } }],
  ['nghỉ tới 15/12', { kind: 'off', span: { kind: 'date', day: 15, month: 12, through: false } }],
  ['Nghỉ đến 15/12 nhé', { kind: 'off', span: { kind: 'date', day: 15, month: 12, through: false } }],
  ['em xin nghỉ hôm nay ạ', { kind: 'off', span: { kind: 'days', days: 1 } }],
  ['nghỉ tới khi khoẻ', { kind: 'off', unclear: true }],
  ['hết bận', { kind: 'onDuty' }],
  ['như mọi khi', { kind: 'onDuty' }],
  // Joining and leaving.
  ['tham gia ANBIEN1A', { kind: 'join', inviteCode: 'ANBIEN1A' }],
  ['Tham Gia anbien1a', { kind: 'join', inviteCode: 'ANBIEN1A' }],
  ['tham gia: ANBI EN1A', { kind: 'join', inviteCode: 'ANBIEN1A' }],
  ['THAM GIA ANB-IEN-1A.', { kind: 'join', inviteCode: 'ANBIEN1A' }],
  ['thamgia anbien1a', { kind: 'join', inviteCode: 'ANBIEN1A' }],
  ['em tham gia tổ ANBIEN1A', { kind: 'join', inviteCode: 'ANBIEN1A' }],
  ['tham gia', { kind: 'join' }],
  ['tham gia tổ công nghệ', { kind: 'join' }],
  ['tập lại', { kind: 'practise' }],
  ['tap lai', { kind: 'practise' }],
  ['rời tổ', { kind: 'leave' }],
  ['roi to', { kind: 'leave' }],
  // Asking about things.
  ['trạng thái', { kind: 'status' }],
  ['Trang Thai', { kind: 'status' }],
  ['sao rồi ạ', { kind: 'status' }],
  ['bao gio co nguoi toi', { kind: 'status' }],
  ['có người nhận chưa?', { kind: 'status' }],
  ['huỷ', { kind: 'cancel' }],
  ['hủy', { kind: 'cancel' }],
  ['huy', { kind: 'cancel' }],
  ['HỦY YÊU CẦU', { kind: 'cancel' }],
  ['huỷ K7P2A', { kind: 'cancel', code }],
  ['thôi', { kind: 'cancel' }],
  ['lại', { kind: 'again' }],
  ['lai', { kind: 'again' }],
  ['tiếp', { kind: 'next' }],
  ['tiep tuc', { kind: 'next' }],
  ['để sau', { kind: 'later' }],
  ['đăng nhập', { kind: 'signIn' }],
  ['dang nhap', { kind: 'signIn' }],
  ['hỏi cách tải VNeID', { kind: 'ask', about: 'cách tải VNeID' }],
  ['Cho tôi hỏi: đăng ký tạm trú', { kind: 'ask', about: 'đăng ký tạm trú' }],
  ['hoi thu tuc khai sinh', { kind: 'ask', about: 'thu tuc khai sinh' }],
  ['thông báo mai cúp nước', { kind: 'announce', about: 'mai cúp nước' }],
  ['hỏi bị lừa chuyển tiền rồi làm sao', { kind: 'scam', about: 'bị lừa chuyển tiền rồi làm sao' }],
  ['K7P2A: em tới cổng rồi', { kind: 'to', code, text: 'em tới cổng rồi' }],
  ['k7p2a : em tới', { kind: 'to', code, text: 'em tới' }],
  ['K7P2A', { kind: 'to', code, text: '' }],
  // Yes, no, and small talk.
  ...['có', 'đồng ý', 'Đồng ý ạ', 'ok', 'vâng ạ', 'dạ', 'ừ', 'được', 'rồi', '👍', '👍🏻', '/-strong'].map(
    (said): [string, Command] => [said, { kind: 'yes' }],
  ),
  ...['không', 'ko', 'dạ không', 'chưa', 'chưa ạ', 'không đồng ý'].map((said): [string, Command] => [
    said,
    { kind: 'no' },
  ]),
  ...['chào', 'Xin chào', 'chào bạn', 'alo', 'hello', 'em ơi', 'bạn ơi', 'ban oi', 'chao em'].map(
    (said): [string, Command] => [said, { kind: 'greeting' }],
  ),
  ...['cảm ơn', 'Cám ơn em nhiều', 'cam on', 'cảm ơn bạn nhé', '🙏'].map((said): [string, Command] => [
    said,
    { kind: 'thanks' },
  ]),
  ['bực quá', { kind: 'anger' }],
  ['menu', { kind: 'menu' }],
  // Asking for help.
  ['giúp', { kind: 'help', about: '' }],
  ['giúp tôi', { kind: 'help', about: '' }],
  ['giup toi voi', { kind: 'help', about: '' }],
  ['cần giúp', { kind: 'help', about: '' }],
  ['Tôi cần giúp', { kind: 'help', about: '' }],
  ['cần giúp đỡ ạ', { kind: 'help', about: '' }],
  ['giúp tôi cài VNeID', { kind: 'help', about: 'giúp tôi cài VNeID' }],
  ['GIUP TOI CAI VNEID', { kind: 'help', about: 'GIUP TOI CAI VNEID' }],
  ['tôi không vào được vneid giúp với', { kind: 'help', about: 'tôi không vào được vneid giúp với' }],
  ['cho tôi gặp người thật', { kind: 'help', about: 'cho tôi gặp người thật' }],
  // A problem or a question how: a guide may do.
  ...[
    'quên mật khẩu vneid',
    'làm sao để đăng ký tạm trú',
    'không vào được VNeID',
    'chỉ tôi cách cài VNeID',
    'hướng dẫn em đăng ký tạm trú',
  ].map((said): [string, Command] => [said, { kind: 'problem', about: said }]),
  // Money lost.
  ...[
    'tôi bị lừa',
    'toi bi lua roi',
    'tôi vừa chuyển tiền rồi',
    'lỡ chuyển cho nó 5 triệu tiền rồi',
    'tôi bị mất tiền',
    'bị mất hết tiền trong tài khoản',
    'nó rút hết tiền của tôi',
    'giúp tôi với tôi bị lừa đảo',
    'công an giả gọi tôi',
    'tôi lỡ đọc mã otp cho nó',
    'mất tiền rồi',
    'bị trừ tiền',
    'tài khoản tự trừ 5 triệu',
    'họ bảo chuyển tiền',
    'ho bao tui chuyen tien vao tai khoan an toan',
    'công an gọi video cho tôi',
    'cong an goi video',
    'có người gọi xưng công an',
    'nó đang điều khiển máy của tôi',
    'đang điều khiển máy',
    'điện thoại tôi bị điều khiển từ xa',
    'họ kêu tôi cài app rồi chia sẻ màn hình',
    'ngân hàng gọi bảo đọc mã otp',
    'tôi nghi bị lừa',
  ].map((said): [string, Command] => [said, { kind: 'scam', about: said }]),
  // None of them.
  ...[
    'bạn',
    'bán',
    'nhắn',
    'nghĩ',
    'lái',
    'Huy và Lan',
    'em tới cổng rồi bác',
    'bận quá, 10 phút nữa em tới',
    'trời hôm nay đẹp',
    'K7',
    'tổ 5',
    'asdf',
    'để tôi xem đã',
  ].map((said): [string, Command] => [said, { kind: 'free' }]),
];

describe('said → heard', () => {
  test.each(TABLE)('%s', (said, heard) => {
    expect(readWords(said)).toEqual(heard);
  });

  test.each(TABLE)('%s, decomposed as some phones send it', (said, heard) => {
    const { kind } = readWords(said.normalize('NFD'));
    expect(kind).toBe(heard.kind);
  });

  test.each([
    'cài vneid có mất tiền không',
    'làm sao để không bị lừa',
    'khám có mất tiền không ạ',
    'mất bao nhiêu tiền',
    'không mất tiền đâu',
    'dấu hiệu lừa đảo',
    'tránh bị lừa',
    'lừa đảo là gì',
    'bị lừa đảo là gì',
    'nếu bị lừa thì phải làm gì',
    'người già hay bị lừa kiểu gì',
    'công an có gọi video không',
    'cách nhận biết giả danh công an',
    'bị trừ tiền điện',
    'điều khiển tivi bằng điện thoại',
    'cách chuyển tiền cho con',
  ])('%s is no money lost', (said) => {
    expect(readWords(said).kind).not.toBe('scam');
  });

  test('capitals and missing marks change no chat word of the design', () => {
    const words = ['sẵn sàng', 'bận', 'nghỉ', 'xong', 'trạng thái', 'huỷ', 'tiếp', 'lại', 'đăng nhập'];
    for (const word of words) {
      const { kind } = readWords(word);
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
      for (const variant of [word.toUpperCase(), plain, plain.toUpperCase(), `  ${word}  `, `${word}.`])
        expect([variant, readWords(variant).kind]).toEqual([variant, kind]);
    }
  });
});
