import type { OfficerSettings } from '@tung-nha/shared/officer';

type Numbers<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T] & string;

export interface NumberSetting {
  part: keyof OfficerSettings;
  name: string;
  label: string;
  /** What it does, so that nobody has to try it out on residents. */
  meaning: string;
}

const dispatch = (
  name: Numbers<OfficerSettings['dispatch']>,
  label: string,
  meaning: string,
): NumberSetting => ({
  ...{ part: 'dispatch', name, label, meaning },
});
const broadcasts = (
  name: Numbers<OfficerSettings['broadcasts']>,
  label: string,
  meaning: string,
): NumberSetting => ({ ...{ part: 'broadcasts', name, label, meaning } });

export const QUIET = {
  label: 'Giờ nghỉ',
  meaning:
    'Trong giờ này không mời ai và không gửi tin, trừ việc mất tiền, đang bị lừa và cảnh báo lừa đảo của công an.',
};
export const SECOND_PERSON = {
  label: 'Thông báo cần người thứ hai duyệt',
  meaning: 'Cảnh báo lừa đảo của công an không cần chờ duyệt.',
};

/** What a setting is called on its page, by its name in the log: 'dispatch.waveSize'. */
export function settingName(name: string): string {
  if (name === 'dispatch.quiet') return QUIET.label;
  if (name === 'broadcasts.secondPerson') return SECOND_PERSON.label;
  const known = NUMBER_SETTINGS.flatMap(({ settings }) => settings);
  return known.find((setting) => `${setting.part}.${setting.name}` === name)?.label ?? name;
}

/** Every number a ward may set, with what it means in its words. */
export const NUMBER_SETTINGS: { title: string; settings: NumberSetting[] }[] = [
  {
    title: 'Mời tổ viên giúp bà con',
    settings: [
      dispatch(
        'waveSize',
        'Số người được mời mỗi đợt',
        'Mỗi đợt mời bấy nhiêu tổ viên gần nhất cùng lúc. Ai trả lời trước thì nhận.',
      ),
      dispatch(
        'waveMinutes',
        'Mỗi đợt chờ mấy phút',
        'Hết thời gian này mà chưa ai nhận thì mời những người kế tiếp.',
      ),
      dispatch(
        'priorityWaveMinutes',
        'Mỗi đợt chờ mấy phút khi ưu tiên',
        'Dùng cho người cao tuổi, người khuyết tật và các nhóm ưu tiên khác.',
      ),
      dispatch(
        'cap',
        'Mỗi người giúp nhiều nhất mấy việc cùng lúc',
        'Đủ số việc này thì không mời thêm cho tới khi xong bớt.',
      ),
      dispatch(
        'leadersMinutes',
        'Chờ tổ trưởng mấy phút',
        'Hết tổ viên, hệ thống hỏi tổ trưởng, tổ phó rồi chờ bấy nhiêu phút.',
      ),
      dispatch('wardTeamMinutes', 'Chờ tổ của phường, xã mấy phút', 'Sau đó việc chuyển tới cán bộ.'),
      dispatch('officeReminderMinutes', 'Mấy phút nhắc cán bộ một lần', 'Chỉ nhắc khi còn việc chờ cán bộ.'),
      dispatch(
        'remindHelperMinutes',
        'Sau mấy phút hỏi thăm người giúp',
        'Người nhận việc im lặng bấy lâu thì hệ thống hỏi thăm.',
      ),
      dispatch(
        'askResidentMinutes',
        'Sau đó mấy phút hỏi bà con',
        'Người giúp vẫn im lặng thì hỏi bà con đã có ai tới chưa.',
      ),
      dispatch(
        'returnToTeamMinutes',
        'Sau đó mấy phút tìm người khác',
        'Vẫn chưa có tin thì việc được mời lại cho người khác.',
      ),
    ],
  },
  {
    title: 'Thông báo',
    settings: [
      broadcasts(
        'chargedPerMonth',
        'Số tin có phí mỗi tháng',
        'Quá số này thì không gửi thêm tin có phí, chỉ đếm lại cho bạn biết.',
      ),
      broadcasts('messageCost', 'Giá một tin nhắn (đồng)', 'Chỉ để ước tính chi phí trước khi gửi.'),
      broadcasts('templateCost', 'Giá một tin mẫu ZBS (đồng)', 'Chỉ để ước tính chi phí trước khi gửi.'),
      broadcasts(
        'syllablesPerMinute',
        'Tốc độ đọc loa (tiếng mỗi phút)',
        'Để tính bài phát thanh dài bao lâu.',
      ),
    ],
  },
  {
    title: 'Bài hướng dẫn',
    settings: [
      {
        part: 'guides',
        name: 'reportsUntilAmber',
        label: 'Mấy lượt báo thì bài cần xem lại',
        meaning: 'Đủ số lượt báo “màn hình đã khác” thì bài được đánh dấu cần xem lại.',
      },
    ],
  },
];
