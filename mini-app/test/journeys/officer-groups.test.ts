import { expectAccessible } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { loginLinkOf, makeGroupOnZalo, sampleHelpers, sampleOfficer, say } from '../support/people.ts';

const NAME = 'Nhóm lập từ năm ngoái';

journey(
  'an officer takes over a group that stands on Zalo already and invites who of the team is not in it',
  async ({ openPage }) => {
    const officer = await sampleOfficer('an-hai');
    const helpers = await sampleHelpers('an-hai');
    const outside = helpers.find(({ role }) => role === 'member');
    if (outside === undefined) throw new Error('An Hải has no team');
    const inside = helpers.filter((person) => person !== outside);
    await say(outside, 'Xin chào');
    await makeGroupOnZalo(NAME, inside);

    const page = await openPage(await loginLinkOf(officer));
    await page.getByRole('heading', { level: 1, name: 'Yêu cầu của bà con' }).waitFor();
    await page.getByRole('link', { name: 'Nhóm Zalo' }).click();
    await page.getByRole('link', { name: 'Thêm nhóm' }).click();
    await page.getByRole('radio', { name: /Nhận nhóm OA đã có sẵn/ }).check();
    await page.getByRole('button', { name: 'Nhận nhóm này' }).click();
    await page.locator('#group-zaloGroupId-problem', { hasText: 'Bạn chọn một nhóm nhé.' }).waitFor();
    await page.getByLabel('Nhóm trên Zalo').selectOption({ label: NAME });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Nhận nhóm này' }).click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();

    const row = page.getByRole('row', { name: new RegExp(`${outside.name}(?!\\d)`) });
    // Zalo is asked who is in it, which takes a while by itself.
    await page.getByRole('button', { name: 'Xem lại trên Zalo' }).click();
    await row.getByText('Chưa vào, mời được').waitFor();
    await page.getByRole('button', { name: 'Mời 1 tổ viên' }).click();
    await page.getByText('Đã mời 1 người.').waitFor();
    await page.getByRole('button', { name: 'Xem lại trên Zalo' }).click();
    await row.getByText('Đã trong nhóm').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Nhật ký' }).click();
    await page.getByText('Nhận nhóm Zalo có sẵn').waitFor();
    await page.getByText('Mời tổ viên vào nhóm Zalo').waitFor();
  },
);
