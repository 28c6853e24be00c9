import { useState } from 'react';

import { sentenceOf } from '../api-result.ts';
import { callApi } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { platform } from '../zalo/chosen-platform.ts';
import { failureSentence } from '../zalo/platform-failure.ts';
import type { Distances } from './point-order.ts';
import { POINT_TEXTS as TEXTS } from './texts.ts';

type Found = { ok: true; distances: Distances } | { ok: false; message: string };

interface NearPartProps {
  ward: string;
  known: boolean;
  onKnown: (distances: Distances) => void;
}

/** The offer to sort by distance: the reason stands above the button, and the list works without it (L-16). */
export function NearPart({ ward, known, onKnown }: NearPartProps) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const ask = async () => {
    setAsking(true);
    setFailure(null);
    const found = await distancesFromHere(ward);
    setAsking(false);
    if (found.ok) onKnown(found.distances);
    else setFailure(found.message);
  };
  return (
    <div className="stack-tight">
      <LiveRegion>
        {known && <Notice icon="check">{TEXTS.sorted}</Notice>}
        {failure !== null && !known && <Notice tone="warm">{failure}</Notice>}
      </LiveRegion>
      {!known && (
        <>
          <p className="small soft">{TEXTS.nearWhy}</p>
          <Button look="quiet" icon="pin" busy={asking ? TEXTS.asking : undefined} onPress={() => void ask()}>
            {TEXTS.near}
          </Button>
        </>
      )}
    </div>
  );
}

async function distancesFromHere(ward: string): Promise<Found> {
  const place = await platform()
    .then((zalo) => zalo.placeToken())
    .catch(() => ({ ok: false, because: 'unavailable' }) as const);
  if (!place.ok) return { ok: false, message: failureSentence('nearPlace', place) };
  const near = await callApi('findNearSupportPoints', { body: { ward, placeToken: place.value } });
  if (!near.ok) return { ok: false, message: sentenceOf(near) };
  return { ok: true, distances: new Map(near.reply.map(({ code, metres }) => [code, metres])) };
}
