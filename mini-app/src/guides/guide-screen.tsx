import type { BundledGuide } from '@tung-nha/shared/bundled-guide';
import { guideForProvince } from '@tung-nha/shared/guide-variant';
import type { GuideText } from '@tung-nha/shared/guide-view';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import { GUIDE_TEXTS, useBundled } from '../guide-library.ts';
import { keepReply } from '../keep-reply.ts';
import { useServerData } from '../server-data.ts';
import { Failed, Waiting } from '../ui/load-states.tsx';
import { Page } from '../ui/page.tsx';
import { PATHS } from '../paths.ts';
import { useCurrentWard } from '../ward-state.ts';
import { countRead } from './count-read.ts';
import { ServersGuide, useServersGuide } from './guide-on-server.ts';
import { UnknownGuide } from './unknown-guide.tsx';

interface Showing {
  children: (guide: GuideText) => ReactNode;
}

/** Finds the guide that the address names and shows it as it is valid where the reader lives. */
export function GuideScreen({ children }: Showing) {
  const { slug = '' } = useParams();
  const { data: texts, failed } = useBundled(GUIDE_TEXTS);
  const carried = texts?.get(slug);
  if (carried) return <CarriedGuide carried={carried}>{children}</CarriedGuide>;
  if (texts === undefined && !failed) return <Blank />;
  return <GuideOfServer slug={slug}>{children}</GuideOfServer>;
}

/** A guide that came with the app, unless the server has, or once gave, newer words. */
function CarriedGuide({ carried, children }: Showing & { carried: BundledGuide }) {
  const { ward } = useCurrentWard();
  const wardCode = ward?.code;
  const { slug, version } = carried;
  useEffect(() => {
    if (wardCode !== undefined) countRead(slug, wardCode);
  }, [slug, wardCode]);
  const now = useServersGuide(carried);
  const newer = now !== undefined && now.version > version;
  return (
    <ServersGuide.Provider value={now}>
      {children(newer ? now : guideForProvince(carried, ward?.province))}
    </ServersGuide.Provider>
  );
}

/** A guide that is not carried: the members' own, or one that is newer than this version of the app. */
function GuideOfServer({ slug, children }: Showing & { slug: string }) {
  const ward = useCurrentWard().ward?.code;
  const { data, failure, reload } = useServerData(
    `guide/${slug}/${ward ?? ''}`,
    () => callApi('readGuide', { params: { slug }, query: ward === undefined ? {} : { ward } }),
    // Under one name: what is kept is the guide read last, which is the one that is being followed.
    { keeping: keepReply('readGuide', `guide/${slug}`) },
  );
  if (data) return <ServersGuide.Provider value={data}>{children(data)}</ServersGuide.Provider>;
  if (failure === undefined) return <Blank />;
  if (failure.because === 'guide_not_found' || failure.because === 'invalid')
    return <UnknownGuide slug={slug} />;
  return (
    <Page title="" name="" backTo={PATHS.home}>
      <Failed message={failure.message} offline={failure.offline} onRetry={reload} />
    </Page>
  );
}

function Blank() {
  return (
    <Page title="" name="" backTo={PATHS.home}>
      <Waiting />
    </Page>
  );
}
