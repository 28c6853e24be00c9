import { headLine, inParts } from '@tung-nha/shared/broadcast/broadcast-words';
import type { BroadcastView } from '@tung-nha/shared/broadcast';
import type { WardView } from '@tung-nha/shared/ward';
import { useRef, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import { sentenceOf } from '../api-result.ts';
import type { ApiResult } from '../api-result.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { bodyOf, draftOf, EMPTY_DRAFT } from './broadcast-draft.ts';
import type { Draft } from './broadcast-draft.ts';
import { AudiencePart, OutputsPart, ValidPart, WordsPart } from './broadcast-form-parts.tsx';
import { BROADCAST_TEXTS } from './broadcast-texts.ts';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { DeskForm, Failure, SubmitButton } from './form-parts.tsx';
import { useOwnWard } from './own-ward.ts';
import { PhoneFrame } from './phone-frame.tsx';
import { PictureField } from './picture-field.tsx';
import { useFieldProblem } from './use-field-problem.ts';
import type { FieldProblem } from './use-field-problem.ts';

/** A broadcast to be written or changed; what is written is seen on a phone at once. */
export function BroadcastFormPage() {
  const { id } = useParams();
  return id === undefined ? <Form known={undefined} /> : <ChangeForm id={id} />;
}

function ChangeForm({ id }: { id: string }) {
  const { ward } = useDesk();
  const known = useServerData(`officer-broadcast/${id}`, () =>
    callApi('readBroadcast', { params: { id }, query: { ward } }),
  );
  // What was seen on an earlier screen may be another officer's by now: writing on from it would be refused.
  const fresh = known.fresh ? known.data : undefined;
  if (fresh) return <Form known={fresh} />;
  return (
    <DeskPage
      title={BROADCAST_TEXTS.formChange}
      back={{ to: DESK_PATHS.broadcasts, name: BROADCAST_TEXTS.back }}
    >
      <Loaded from={{ ...known, data: fresh }}>{() => null}</Loaded>
    </DeskPage>
  );
}

const FIELDS = ['kind', 'title', 'text', 'link', 'picture', 'validUntil', 'audience', 'outputs'] as const;

/** A problem found where the broadcast was to be sent, which is mended here. */
function problemFrom(state: unknown): FieldProblem | undefined {
  const { field, sentence } = (state ?? {}) as Partial<FieldProblem>;
  return field === undefined || sentence === undefined ? undefined : { field, sentence };
}

/** Saves the draft, its picture after it, and goes where it is seen; a refusal is shown at its field. */
function useSaving(known: BroadcastView | undefined, draft: Draft, picture: string | null) {
  const { ward } = useDesk();
  const navigate = useNavigate();
  const first = problemFrom(useLocation().state);
  const form = useFieldProblem('broadcast', FIELDS, first);
  // Saved once, it is changed from then on: a picture that is refused must not leave a second draft behind.
  const saved = useRef(known);
  const saveDraft = async (): Promise<ApiResult<BroadcastView>> => {
    const body = { ward, ...bodyOf(draft) };
    const written = await (saved.current === undefined
      ? callApi('writeBroadcast', { body })
      : callApi('changeBroadcast', {
          params: { id: saved.current.id },
          // What another officer wrote meanwhile is not written over unseen.
          body: { ...body, seen: saved.current.version },
        }));
    if (!written.ok || picture === null) return written;
    const { id } = written.reply;
    saved.current = written.reply;
    const bytes = picture.slice(picture.indexOf(',') + 1);
    const call = await callApi('changeBroadcastPicture', { params: { id }, body: { ward, picture: bytes } });
    return call.ok
      ? call
      : { ...call, field: 'picture', message: BROADCAST_TEXTS.pictureFailed(sentenceOf(call)) };
  };
  const save = () => {
    if ('codes' in bodyOf(draft).audience && draft.codes.length === 0) {
      form.refuse('audience', BROADCAST_TEXTS.placesMissing);
      return;
    }
    form.send(saveDraft, ({ id }) => navigate(DESK_PATHS.broadcast(id), { replace: true }));
  };
  return { ...form, save };
}

function Form({ known }: { known: BroadcastView | undefined }) {
  const [draft, setDraft] = useState(known ? draftOf(known) : EMPTY_DRAFT);
  const [picture, setPicture] = useState<string | null>(null);
  const { save, problemOf, busy, failure } = useSaving(known, draft, picture);
  const own = useOwnWard();
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));

  return (
    <DeskPage
      title={known ? BROADCAST_TEXTS.formChange : BROADCAST_TEXTS.formNew}
      back={{ to: DESK_PATHS.broadcasts, name: BROADCAST_TEXTS.back }}
    >
      <div className="desk-columns">
        <DeskForm onSend={save}>
          <WordsPart draft={draft} change={change} problemOf={problemOf} />
          <PictureField
            isKept={known?.hasPicture ?? false}
            problem={problemOf('picture')}
            onChange={setPicture}
          />
          <ValidPart draft={draft} change={change} problem={problemOf('validUntil')} />
          <AudiencePart draft={draft} change={change} ward={own} problem={problemOf('audience')} />
          <OutputsPart draft={draft} change={change} problem={problemOf('outputs')} />
          <Failure sentence={failure} />
          <SubmitButton busy={busy}>{BROADCAST_TEXTS.saveDraft}</SubmitButton>
        </DeskForm>
        <PhoneFrame name={BROADCAST_TEXTS.live} picture={picture ?? undefined}>
          {liveText(draft, own) || BROADCAST_TEXTS.emptyLive}
        </PhoneFrame>
      </div>
    </DeskPage>
  );
}

function liveText({ kind, title, text, link }: Draft, ward: WardView | undefined): string {
  if (title === '' && text === '') return '';
  const from = ward ? `${ward.kind.charAt(0).toUpperCase()}${ward.kind.slice(1)} ${ward.name}` : '';
  return inParts(headLine({ kind, from }), title, text, link === '' ? undefined : link);
}
