export const SCAM_TEXTS = {
  name: 'Có phải lừa đảo không?',
  lost: 'Tôi đã lỡ chuyển tiền',
  question: (number: number, total: number) => `Câu ${number} trên ${total}`,
  yes: 'Có',
  no: 'Không',
  doNow: 'Bạn làm ngay',
  call: 'Gọi cho ai?',
  dial: (number: string) => `Gọi ${number}`,
  seen: 'Dấu hiệu bạn đã thấy',
  readOn: 'Xem bài hướng dẫn',
  guides: {
    'nhan-dien-lua-dao': 'Cách nhận ra lừa đảo',
    'bi-lua-dao-lam-gi': 'Bị lừa rồi thì làm gì?',
  },
  person: 'Gọi người đến giúp ngay',
  ask: 'Hỏi người gần nhà',
  again: 'Kiểm tra lại từ đầu',
};
