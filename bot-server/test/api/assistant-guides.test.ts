import { readGuideFiles } from '@tung-nha/shared/guide-files';
import { beforeEach, describe, expect, test } from 'vitest';

import { findingOf } from '../../src/assistant/guide-finding.ts';
import { readWords } from '../../src/conversations/read-words.ts';
import { guideCatalogue } from '../../src/guides/guide-catalogue.ts';
import { searchCatalogue } from '../../src/guides/search-catalogue.ts';
import { chatOf } from '../support/chat.ts';
import { testDatabase } from '../support/database.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, givePerson, type People } from '../support/people.ts';

const database = await testDatabase();
const { pool } = database;
const parts = testParts(database);
const chat = chatOf(parts);
const { say } = chat;
const guides = new Map(readGuideFiles().guides.map((guide) => [guide.slug, guide]));
let people: People;

beforeEach(async () => {
  await emptyWards(pool);
  parts.clock.set(START);
  people = await givePeople(pool, START);
});

const SLUG = 'kich-hoat-dinh-danh-muc-2';
const QUESTION = 'kich hoat dinh danh muc 2';
const last = (texts: string[]): string => texts.at(-1) ?? '';

function guide(slug = SLUG) {
  const found = guides.get(slug);
  if (found === undefined) throw new Error(slug);
  return found;
}
const step = (number: number, slug = SLUG) => guide(slug).steps[number - 1];

/** A step whose own title leads the search to it and nowhere else. */
function stepThatIsFound() {
  const catalogue = guideCatalogue();
  for (const { slug, steps, group } of guides.values()) {
    for (const [i, { title }] of steps.entries()) {
      const found = findingOf(searchCatalogue(catalogue, { isMember: false }, title));
      const isHere = found.kind === 'found' && found.hit.slug === slug && found.hit.step === i + 1;
      const isText = ['free', 'problem'].includes(readWords(title).kind);
      if (i > 0 && isHere && isText && group !== 'to-vien') return { title, slug, number: i + 1 };
    }
  }
  throw new Error('no step is found by its title');
}

/** Words of which the search makes a guess but no answer. */
function unsureQuestion(): string {
  const catalogue = guideCatalogue();
  const words = [
    'nuôi ong',
    'ở chợ',
    'mã vuông',
    'giấy tờ cũ',
    'hàng xóm',
    'tấm hình',
    'cái thẻ',
    'trả góp',
    'con cháu',
  ];
  const tried = words.flatMap((word) => [`cái ${word} đó sao vậy`, `${word} ở nhà tôi bị gì`]);
  const found = tried.find((text) => {
    const { kind } = findingOf(searchCatalogue(catalogue, { isMember: false }, text));
    return kind === 'unsure' && readWords(text).kind === 'free';
  });
  if (found === undefined) throw new Error('the search is sure of everything');
  return found;
}

async function requests() {
  const { rows } = await pool.query<Record<string, unknown>>(
    'select topic, guide_slug, step, note, urgent, status from help_request order by created_at',
  );
  return rows;
}

describe('a question that one guide answers', () => {
  test('gets the guide in three messages: what it is, its first steps numbered, the ways on with a link', async () => {
    const [about, steps, ways, ...more] = await say(people.resident, QUESTION);
    expect(more).toEqual([]);
    expect(about).toContain(guide().title);
    expect(about).toContain(guide().needs[0]);
    expect(steps).toContain(`Bước 1/${guide().steps.length}. ${step(1)?.title}`);
    expect(steps).toContain(step(1)?.do);
    expect(steps).toContain('Bước 2/');
    expect(ways).toMatch(/tiếp[\s\S]*lại[\s\S]*giúp/);
    expect(ways).toContain(`?r=guide/${SLUG}/1`);
  });

  test('however it is typed', async () => {
    for (const text of ['Kích hoạt định danh mức 2', QUESTION.toUpperCase(), `hỏi ${QUESTION}`]) {
      expect((await say(people.resident, text))[0]).toContain(guide().title);
      expect((await say(people.resident, text.normalize('NFD')))[0]).toContain(guide().title);
    }
  });

  test('tiếp, lại, a step by number, and rồi or chưa as people say it', async () => {
    await say(people.resident, QUESTION);
    const next = last(await say(people.resident, 'tiếp'));
    const number = Number(/Bước (\d+)/.exec(next)?.[1]);
    expect(number).toBeGreaterThan(2);
    expect(next).toContain(step(number)?.do);
    expect(next).toContain(step(number)?.snag);
    expect(last(await say(people.resident, 'LAI'))).toBe(next);
    expect(last(await say(people.resident, 'bước 2'))).toContain(step(2)?.do);
    expect(last(await say(people.resident, 'rồi'))).toContain(step(3)?.do);
    expect(last(await say(people.resident, 'chưa được'))).toContain('giúp');
    expect(last(await say(people.resident, 'chưa'))).toContain(step(3)?.snag);
    expect(last(await say(people.resident, '4'))).toContain(step(4)?.do);
    expect(last(await say(people.resident, 'bước 99'))).toContain(`${guide().steps.length} bước`);
  });

  test('to the last step, xong ends it', async () => {
    await say(people.resident, QUESTION);
    expect(last(await say(people.resident, `bước ${guide().steps.length}`))).toContain('bước cuối');
    expect(last(await say(people.resident, 'tiếp'))).toContain('Hết bài');
    expect(last(await say(people.resident, 'xong rồi'))).toContain('Hay quá');
    expect((await say(people.resident, 'tiếp')).join()).not.toContain('Bước');
  });

  test('a question about one step begins there', async () => {
    const { title, slug, number } = stepThatIsFound();
    const texts = await say(people.resident, title);
    expect(texts[0]).toContain(`bước ${number}`);
    expect(texts[1]).toContain(step(number, slug)?.do);
    expect(texts[1]).not.toContain(step(number - 1, slug)?.do);
    expect(texts[2]).toContain(`?r=guide/${slug}/${number}`);
  });

  test('the place is kept for a day, not longer', async () => {
    await say(people.resident, QUESTION);
    parts.clock.advance(23 * 3_600_000);
    expect(last(await say(people.resident, 'tiếp'))).toContain('Bước');
    parts.clock.advance(25 * 3_600_000);
    expect((await say(people.resident, 'tiếp')).join()).not.toContain('Bước');
  });

  test.each(['tiếp', 'lại', 'bước 2'])('%s with no guide open says how to open one', async (turn) => {
    expect((await say(people.resident, turn))[0]).toContain('Nhắn tên việc');
    const offered = last(await say(people.resident, 'vneid'));
    expect(offered).toContain('1 – ');
    const again = last(await say(people.resident, turn));
    expect(again.match(/^\d – .+$/gm)).toEqual(offered.match(/^\d – .+$/gm));
    expect((await say(people.resident, '1'))[0]).toContain('Bài hướng dẫn');
  });
});

describe('giúp, from a guide', () => {
  test('opens a request with guide and step filled in, which the helper reads', async () => {
    await say(people.resident, QUESTION);
    await say(people.resident, 'bước 4');
    for (const text of ['giúp', 'tổ 1', 'không']) await say(people.resident, text);
    expect(await requests()).toEqual([]);
    await say(people.resident, '1');
    const note = `Bài “${guide().title}”, bước 4`;
    expect(await requests()).toMatchObject([{ topic: 'vneid', guide_slug: SLUG, step: 4, note }]);
    // Within quotation marks, single ones.
    expect((await chat.inbox(people.member)).join()).toContain(note.replace('“', '‘').replace('”', '’'));
  });

  test('what is told besides goes along, and consent shows both', async () => {
    await say(people.resident, QUESTION);
    await say(people.resident, 'giúp tôi, máy không nhận mã');
    await say(people.resident, 'tổ 1');
    const consent = last(await say(people.resident, 'không'));
    expect(consent).toContain('máy không nhận mã');
    expect(consent).toContain(`Bài “${guide().title}”, bước 1`);
  });

  test('of a list of guides: the question goes along', async () => {
    await say(people.resident, 'vneid');
    await say(people.resident, 'giúp');
    for (const text of ['tổ 1', 'không']) await say(people.resident, text);
    await say(people.resident, '1');
    expect(await requests()).toMatchObject([{ note: 'vneid', guide_slug: null }]);
  });
});

describe('a question that several guides or none answer', () => {
  test('several: a number chooses', async () => {
    const [list, ...more] = await say(people.resident, 'vneid');
    expect(more).toEqual([]);
    const second = /^2 – (.+)$/m.exec(list ?? '')?.[1];
    expect((await say(people.resident, '2'))[0]).toContain(second);
  });

  test('unsure: it says so and offers at most three, and a person', async () => {
    const [list, ...more] = await say(people.resident, unsureQuestion());
    expect(more).toEqual([]);
    expect(list).toMatch(/chưa chắc[\s\S]*1 – [\s\S]*giúp/);
    expect(list).not.toMatch(/^4 – /m);
    const first = /^1 – (.+)$/m.exec(list ?? '')?.[1];
    expect((await say(people.resident, '1'))[0]).toContain(first);
  });

  test('none: said plainly, and a person by number with what was asked', async () => {
    const texts = await say(people.resident, 'hỏi cách nuôi ong lấy mật');
    expect(texts[0]).toContain('chưa có bài');
    expect(texts[1]).toContain('1 – Tôi cần giúp');
    await say(people.resident, '1');
    for (const text of ['2', 'tổ 1', 'không', '1']) await say(people.resident, text);
    expect(await requests()).toMatchObject([{ note: 'cách nuôi ong lấy mật' }]);
  });

  test('a problem without a guide goes to a person at once', async () => {
    const texts = await say(people.resident, 'làm sao để nuôi ong lấy mật');
    expect(texts[0]).toContain('chưa có bài hướng dẫn');
    expect(texts[1]).toContain('mục nào');
  });

  test('hỏi alone asks what', async () => {
    expect(last(await say(people.resident, 'hỏi'))).toContain('hỏi việc gì');
  });
});

describe('which guide, to whom and where', () => {
  const MEMBERS = 'an-toan-cho-to-vien';

  test('the members’ guide is for members and officers only', async () => {
    const question = `hỏi ${guide(MEMBERS).title}`;
    for (const person of [people.member, people.officer])
      expect((await say(person, question))[0]).toContain(guide(MEMBERS).title);
    const texts = (await say(people.resident, question)).join();
    expect(texts).not.toContain(guide(MEMBERS).title);
    expect(texts).not.toContain(MEMBERS);
  });

  test('who leaves the team in the midst of it reads it no further', async () => {
    await say(people.member, `hỏi ${guide(MEMBERS).title}`);
    await pool.query("update member set status = 'left' where id = $1", [people.member.memberId]);
    expect((await say(people.member, 'tiếp')).join()).not.toContain('Bước');
  });

  test('a ward of a city with its own app gets that app’s guide', async () => {
    const { variants } = guide('phan-anh-hien-truong');
    const hanoi = variants.find(({ provinces }) => provinces.includes('Hà Nội'));
    expect((await say(people.resident, 'gửi phản ánh hiện trường'))[0]).not.toContain(hanoi?.title);
    await pool.query("update ward set province = 'Hà Nội' where id = $1", [AN_BIEN]);
    expect((await say(people.resident, 'gửi phản ánh hiện trường'))[0]).toContain(hanoi?.title);
  });

  test('past its date a guide comes with a notice, and so does one whose screens were reported', async () => {
    expect((await say(people.resident, QUESTION))[0]).not.toContain('kiểm tra lại');
    await pool.query(
      `insert into guide_screen_report (ward_id, slug, step, last_checked, count) values ($1, $2, 1, $3, 9)`,
      [AN_BIEN, SLUG, guide().lastChecked],
    );
    const [about, steps] = await say(people.resident, QUESTION);
    expect(about).toContain('màn hình đã khác');
    expect(steps).toContain('màn hình ở bước này đã khác');
    parts.clock.set(new Date(`${guide().checkAgain}T20:00:00Z`));
    expect((await say(people.resident, QUESTION))[0]).toContain('quá ngày kiểm tra lại');
  });

  test('somebody whose ward nobody knows is answered too', async () => {
    const stranger = await givePerson(pool, START, { name: 'Cô Sáu' });
    expect((await say(stranger, QUESTION))[0]).toContain(guide().title);
    expect(last(await say(stranger, 'giúp'))).toContain('phường, xã nào');
  });
});
