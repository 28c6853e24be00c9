import type { Page } from 'playwright-core';

const press = (phone: Page, name: string) => phone.getByRole('button', { name, exact: true }).click();
const heading = (phone: Page, name: string) => phone.getByRole('heading', { level: 1, name }).waitFor();

export async function allSteps(phone: Page): Promise<void> {
  await press(phone, 'Xem tất cả các bước');
  await phone.getByRole('button', { name: 'Xem từng bước một' }).waitFor();
}

export async function answerQuestions(phone: Page): Promise<void> {
  for (const fieldset of await phone.locator('fieldset').all())
    await fieldset.getByRole('radio').first().check();
  await press(phone, 'Xem kết quả');
  await phone.getByText(/Bạn trả lời đúng/).waitFor();
}

export async function twoSignsOfAScam(phone: Page): Promise<void> {
  await press(phone, 'Có');
  await phone.getByText('Câu 2 trên 10').waitFor();
  await press(phone, 'Có');
  await heading(phone, 'DỪNG NGAY');
}

export async function askToErase(phone: Page): Promise<void> {
  await press(phone, 'Xóa hết thông tin của tôi');
  await press(phone, 'Tôi muốn xóa');
}

export async function erase(phone: Page): Promise<void> {
  await askToErase(phone);
  await press(phone, 'Xóa ngay');
  await heading(phone, 'Đã xóa hết');
}

export async function mendContact(phone: Page): Promise<void> {
  await phone.getByText('Sửa số điện thoại, chỗ ở').click();
  await phone.getByLabel('Số điện thoại của bạn').fill('12');
  await press(phone, 'Lưu lại');
  await complaint(phone);
}

export async function finishTooEarly(phone: Page): Promise<void> {
  await press(phone, 'Báo đã xong');
  await complaint(phone);
}

export async function askToGiveBack(phone: Page): Promise<void> {
  await press(phone, 'Tôi không đi được nữa');
}

export async function complain(phone: Page): Promise<void> {
  await press(phone, 'Tiếp tục');
  await complaint(phone);
}

export async function toWhere(phone: Page): Promise<void> {
  await press(phone, 'Tiếp tục');
  await heading(phone, 'Bạn ở đâu?');
}

export async function whereIncomplete(phone: Page): Promise<void> {
  await toWhere(phone);
  await complain(phone);
}

export async function toHow(phone: Page): Promise<void> {
  await toWhere(phone);
  await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
  await press(phone, 'Tiếp tục');
  await heading(phone, 'Bạn muốn được giúp thế nào?');
}

async function toSend(phone: Page): Promise<void> {
  await toHow(phone);
  await phone.getByLabel('Nhắn tin Zalo').check();
  await press(phone, 'Tiếp tục');
  await heading(phone, 'Xem lại rồi gửi');
}

export async function sendIncomplete(phone: Page): Promise<void> {
  await toSend(phone);
  await phone.getByLabel('Cho người khác').check();
  await press(phone, 'Gửi yêu cầu');
  await complaint(phone);
}

export async function sendAndKeep(phone: Page): Promise<void> {
  await toSend(phone);
  await phone.getByLabel('Tôi đồng ý').check();
  await press(phone, 'Gửi yêu cầu');
  await phone.getByText('Đang chờ mạng').waitFor();
}

/** They come from the server after the screen's own parts, and push those down. */
export async function warningAndNews(phone: Page): Promise<void> {
  await phone.getByRole('region', { name: 'Cảnh báo lừa đảo' }).first().waitFor();
  await phone.getByRole('heading', { name: 'Tin mới' }).waitFor();
}

export async function saveBroadcastTooEarly(phone: Page): Promise<void> {
  await press(phone, 'Lưu và xem trước');
  await complaint(phone);
}

export async function openFirstMember(phone: Page): Promise<void> {
  const name = await phone.locator('.row-link').first().innerText();
  await phone.locator('.row-link').first().click();
  await heading(phone, name);
}

async function complaint(phone: Page): Promise<void> {
  await phone.locator('.field-problem').first().waitFor();
}
