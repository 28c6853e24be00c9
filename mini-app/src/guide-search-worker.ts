import { loadGuideIndex } from '@tung-nha/shared/guide-search/guide-index';
import { searchGuides } from '@tung-nha/shared/guide-search/search-guides';
import { content } from 'virtual:guide-index';

/** Reading the words people use takes an old phone half a second: here, where nobody waits for the screen. */
const index = loadGuideIndex(content);

addEventListener('message', ({ data }: MessageEvent<{ id: number; question: string }>) => {
  postMessage({ id: data.id, found: searchGuides(index, data.question) });
});

postMessage('ready');
